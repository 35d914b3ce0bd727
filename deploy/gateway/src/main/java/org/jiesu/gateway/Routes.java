package org.jiesu.gateway;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which address belongs to whom. */
final class Routes {
    private static final Pattern UPLOADS = Pattern.compile("/api/intake/v1/imports/?");
    private static final String OPEN311 = "/open311";

    private Routes() {}

    /** The service an address belongs to, null for none. */
    static @Nullable String service(String path) {
        if (under(path, "/api/intake") || under(path, OPEN311)) {
            return "intake";
        }
        if (under(path, "/api/routing")) {
            return "routing";
        }
        if (under(path, "/api/sla")) {
            return "sla";
        }
        return under(path, "/api/reports") ? "reports" : null;
    }

    /** The same address as the service knows it: citizens' clients find Open311 at the root. */
    static String rewritten(String uri) {
        return under(uri, OPEN311) ? "/api/intake/v1" + uri : uri;
    }

    /** Whether bodies may be as large as an import. */
    static boolean isUpload(@Nullable String path) {
        return path != null && UPLOADS.matcher(path).matches();
    }

    /** Whether an address can be decoded and holds nothing that no address holds. */
    static boolean wellFormed(String uri) {
        try {
            return uri.startsWith("/") && !uri.contains("%00") && new URI(uri).getRawPath() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean under(String path, String prefix) {
        return path.startsWith(prefix)
                && (path.length() == prefix.length()
                        || "/?".indexOf(path.charAt(prefix.length())) >= 0);
    }
}
