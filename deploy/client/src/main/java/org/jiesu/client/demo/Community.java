package org.jiesu.client.demo;

/** A community with the street it belongs to, by code and name. */
record Community(String code, String name, String street, String streetName) {

    /** Without the suffix nobody says. */
    String shortName() {
        return name.replaceAll("(社区)?(居委会)?$", "");
    }
}
