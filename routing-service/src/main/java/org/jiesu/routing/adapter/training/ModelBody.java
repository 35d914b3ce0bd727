package org.jiesu.routing.adapter.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jiesu.routing.domain.learned.FeatureRecipe;
import org.jiesu.routing.domain.learned.FeatureSpace;
import org.jiesu.routing.domain.learned.LinearScorer;

/** The numbers of a model, packed: features as steps, weights in sixteen bits, deflated. */
record ModelBody(FeatureSpace space, LinearScorer scorer) {
    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    byte[] packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(space.size());
            out.writeInt(scorer.labels());
            int before = -1;
            for (int column = 0; column < space.size(); column++) {
                writeStep(out, space.bucket(column) - before);
                before = space.bucket(column);
            }
            for (int column = 0; column < space.size(); column++) {
                out.writeFloat(space.rarity(column));
            }
            for (int label = 0; label < scorer.labels(); label++) {
                out.writeFloat(scorer.bias(label));
                for (int column = 0; column < space.size(); column++) {
                    out.writeShort(Halves.encode(scorer.weight(column, label)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected memory to be written to", e);
        }
        return bytes.toByteArray();
    }

    /** Refuses with {@link IOException} or {@link IllegalArgumentException} what is not whole. */
    static ModelBody unpack(FeatureRecipe recipe, byte[] packed) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            int features = count(in.readInt(), 1 << recipe.hashBits());
            int labels = count(in.readInt(), Short.MAX_VALUE);
            int[] buckets = new int[features];
            int before = -1;
            for (int column = 0; column < features; column++) {
                before += readStep(in);
                buckets[column] = before;
            }
            float[] rarities = new float[features];
            for (int column = 0; column < features; column++) {
                rarities[column] = in.readFloat();
            }
            return new ModelBody(
                    FeatureSpace.of(recipe, buckets, rarities), scorer(in, features, labels));
        }
    }

    private static LinearScorer scorer(DataInputStream in, int features, int labels)
            throws IOException {
        float[] weights = new float[Math.multiplyExact(features, labels)];
        float[] biases = new float[labels];
        for (int label = 0; label < labels; label++) {
            biases[label] = in.readFloat();
            for (int column = 0; column < features; column++) {
                weights[column * labels + label] = Float.float16ToFloat(in.readShort());
            }
        }
        return new LinearScorer(weights, biases);
    }

    private static int count(int found, int most) {
        if (found < 0 || found > most) {
            throw new IllegalArgumentException(
                    "Expected a count up to %d, but got %d".formatted(most, found));
        }
        return found;
    }

    private static void writeStep(DataOutputStream out, int step) throws IOException {
        int rest = step;
        while (rest > SEVEN_BITS) {
            out.writeByte((rest & SEVEN_BITS) | MORE);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int readStep(DataInputStream in) throws IOException {
        int step = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int part = in.readUnsignedByte();
            step |= (part & SEVEN_BITS) << shift;
            if (part < MORE) {
                return step;
            }
        }
        throw new IOException("Expected a step of at most five bytes");
    }
}
