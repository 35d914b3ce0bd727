package org.jiesu.routing.adapter.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jiesu.routing.domain.learned.LearnedModel;

/**
 * A model as one file: eight letters that name the kind, the format's number, a readable header,
 * the packed numbers, and a SHA-256 of all that. A reader sees the whole new file or the whole old
 * one.
 */
public final class ModelFile {
    private static final byte[] KIND = "JIESUCLF".getBytes(StandardCharsets.US_ASCII);
    private static final int FORMAT = 1;
    private static final int CHECKSUM = 32;
    private static final int LEAST = KIND.length + 3 * Integer.BYTES + CHECKSUM;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelFile() {}

    /** Where {@link #write} keeps the model that was there before. */
    public static Path previous(Path file) {
        return file.resolveSibling(file.getFileName() + ".previous");
    }

    /** Puts the model in place at once; what was there before is kept beside it. */
    public static void write(LearnedModel model, Path file) {
        try (NewFile fresh = NewFile.beside(file)) {
            fresh.stream().write(bytes(model));
            if (Files.exists(file)) {
                Files.copy(file, previous(file), StandardCopyOption.REPLACE_EXISTING);
            }
            fresh.put();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to write the model to " + file, e);
        }
    }

    /** Reads a model, or throws {@link ModelFileException} with the reason and the remedy. */
    public static LearnedModel read(Path file) {
        try {
            return parse(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw ModelFileException.missing(file, e);
        }
    }

    static byte[] bytes(LearnedModel model) {
        byte[] header = json(ModelHeader.of(model));
        byte[] body = new ModelBody(model.space(), model.scorer()).packed();
        ByteBuffer bytes = ByteBuffer.allocate(LEAST + header.length + body.length);
        bytes.put(KIND).putInt(FORMAT);
        bytes.putInt(header.length).put(header);
        bytes.putInt(body.length).put(body);
        bytes.put(checksum(Arrays.copyOf(bytes.array(), bytes.position())));
        return bytes.array();
    }

    static byte[] checksum(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected every Java to know SHA-256", e);
        }
    }

    private static LearnedModel parse(Path file, byte[] bytes) {
        if (bytes.length < KIND.length || !Arrays.equals(Arrays.copyOf(bytes, KIND.length), KIND)) {
            throw ModelFileException.foreign(file);
        }
        if (bytes.length < LEAST) {
            throw ModelFileException.damaged(file, null);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).position(KIND.length);
        int format = in.getInt();
        if (format != FORMAT) {
            throw ModelFileException.otherFormat(file, format, FORMAT);
        }
        byte[] found = Arrays.copyOfRange(bytes, bytes.length - CHECKSUM, bytes.length);
        if (!Arrays.equals(found, checksum(Arrays.copyOf(bytes, bytes.length - CHECKSUM)))) {
            throw ModelFileException.damaged(file, null);
        }
        return content(file, in);
    }

    private static LearnedModel content(Path file, ByteBuffer in) {
        try {
            ModelHeader header = JSON.readValue(part(in), ModelHeader.class);
            ModelBody body = ModelBody.unpack(header.features(), part(in));
            return header.with(body.space(), body.scorer());
        } catch (IOException | RuntimeException e) {
            throw ModelFileException.damaged(file, e);
        }
    }

    private static byte[] part(ByteBuffer in) {
        byte[] part = new byte[Math.min(in.getInt(), in.remaining())];
        in.get(part);
        return part;
    }

    private static byte[] json(ModelHeader header) {
        try {
            return JSON.writeValueAsBytes(header);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected a header that can be written", e);
        }
    }
}
