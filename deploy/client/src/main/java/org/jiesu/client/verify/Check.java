package org.jiesu.client.verify;

/** Two counts that must be one. */
record Check(String says, String left, long leftCount, String right, long rightCount) {

    boolean holds() {
        return leftCount == rightCount;
    }

    @Override
    public String toString() {
        return "%-4s %s: %s = %d, %s = %d"
                .formatted(holds() ? "ok" : "NOT", says, left, leftCount, right, rightCount);
    }
}
