package org.jiesu.routing.adapter.training;

/** Numbers of sixteen bits: half the file, and no letter's category changes by it. */
final class Halves {
    private static final float MOST = 65504;

    private Halves() {}

    static float round(float value) {
        return Float.float16ToFloat(encode(value));
    }

    static short encode(float value) {
        return Float.floatToFloat16(Math.max(-MOST, Math.min(MOST, value)));
    }
}
