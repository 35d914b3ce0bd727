package org.jiesu.intake.domain.registration;

import org.jspecify.annotations.Nullable;

/** Where it happened, as far as known. The address may hold personal data until it is masked. */
public record PlaceGiven(
        @Nullable String district,
        @Nullable String street,
        @Nullable String community,
        @Nullable String compound,
        @Nullable String address) {

    public static final PlaceGiven UNKNOWN = new PlaceGiven(null, null, null, null, null);

    /**
     * Equal for reports of one spot: the compound in its street, else the address in its street,
     * else the community; null when no more than the street is known.
     */
    public @Nullable String key() {
        String area = street == null ? district == null ? "" : district : street;
        if (compound != null) {
            return area + "|" + squeezed(compound);
        }
        if (address != null) {
            return area + "|" + squeezed(address);
        }
        return community;
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Override
    public String toString() {
        return "PlaceGiven[" + district + ", " + street + ", " + community + ", …]";
    }
}
