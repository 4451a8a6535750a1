package org.marsad.extract;

/** The numbers of one block, in the order of the learned model. */
final class FeatureRow {

    private final float[] values = new float[BlockFeatures.COUNT];
    private int used;

    void add(double value) {
        values[used++] = (float) value;
    }

    void add(boolean value) {
        values[used++] = value ? 1 : 0;
    }

    float[] done() {
        if (used != BlockFeatures.COUNT) {
            throw new IllegalStateException(used + " features, not " + BlockFeatures.COUNT);
        }
        return values;
    }
}
