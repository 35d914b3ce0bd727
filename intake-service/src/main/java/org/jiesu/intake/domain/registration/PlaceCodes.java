package org.jiesu.intake.domain.registration;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Codes of the statistics bureau, each inside the one above it. */
public record PlaceCodes(
        @Nullable String district, @Nullable String street, @Nullable String community) {

    private static final Pattern DISTRICT = Pattern.compile("\\d{6}");
    private static final Pattern STREET = Pattern.compile("\\d{9}");
    private static final Pattern COMMUNITY = Pattern.compile("\\d{12}");

    /** Reads district, street and community; what is above a given code follows from it. */
    public static PlaceCodes read(Form form) {
        String district = form.shaped("district", DISTRICT, "必须是 6 位区代码,例如 110101");
        String street = form.shaped("street", STREET, "必须是 9 位街道代码,例如 110101009");
        String community = form.shaped("community", COMMUNITY, "必须是 12 位社区代码,例如 110101009001");
        if (street != null && district != null && !street.startsWith(district)) {
            form.fault("street", "必须属于所填的区(前 6 位相同)");
        }
        if (community != null && street != null && !community.startsWith(street)) {
            form.fault("community", "必须属于所填的街道(前 9 位相同)");
        } else if (community != null && district != null && !community.startsWith(district)) {
            form.fault("community", "必须属于所填的区(前 6 位相同)");
        }
        String streetOf = street == null && community != null ? community.substring(0, 9) : street;
        String districtOf =
                district == null && streetOf != null ? streetOf.substring(0, 6) : district;
        return new PlaceCodes(districtOf, streetOf, community);
    }
}
