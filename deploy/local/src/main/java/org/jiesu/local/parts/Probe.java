package org.jiesu.local.parts;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jiesu.local.process.Ports;

/** Asks a part over HTTP how it is. */
public final class Probe {
    private static final int PATIENCE_MILLIS = 4_000;

    private Probe() {}

    /**
     * What it said.
     *
     * @param status 0 when nobody answered
     */
    public record Answer(int status, String body) {
        public boolean isGood() {
            return status == HttpURLConnection.HTTP_OK;
        }
    }

    /** Gives up after four seconds. */
    public static Answer ask(int port, String path) {
        try {
            URI address = URI.create("http://" + Ports.HOST + ":" + port + path);
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            int status = connection.getResponseCode();
            try (InputStream body =
                    status < HttpURLConnection.HTTP_BAD_REQUEST
                            ? connection.getInputStream()
                            : connection.getErrorStream()) {
                byte[] bytes = body == null ? new byte[0] : body.readAllBytes();
                return new Answer(status, new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException nobody) {
            return new Answer(0, "");
        }
    }
}
