package org.jiesu.reporting.adapter.rest;

/** As it stands in the address. */
enum FileFormat {
    csv,
    xlsx
}
