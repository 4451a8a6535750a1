package org.marsad.claim;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Learned weights of a linear model, one byte each, so that they stay small in the repository and in memory. A byte stands
 * for a square root: few weights are large, and the small ones decide as often.
 */
final class Weights {

    private static final int STEPS = Byte.MAX_VALUE;

    private final byte[] table;
    private final float largest;
    private final float[] values = new float[2 * STEPS + 2];

    private Weights(byte[] table, float largest) {
        this.table = table;
        this.largest = largest;
        for (int step = -STEPS; step <= STEPS; step++) {
            float root = (float) step / STEPS;
            values[step & 0xff] = root * Math.abs(root) * largest;
        }
    }

    static Weights of(float[] exact) {
        float largest = 1e-6f;
        for (float weight : exact) {
            largest = Math.max(largest, Math.abs(weight));
        }
        byte[] table = new byte[exact.length];
        for (int place = 0; place < exact.length; place++) {
            double root = Math.sqrt(Math.abs(exact[place]) / largest);
            table[place] = (byte) (Math.round(root * STEPS) * (exact[place] < 0 ? -1 : 1));
        }
        return new Weights(table, largest);
    }

    static Weights load(String name) {
        try (InputStream in = Weights.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the weights " + name + " are missing from the program");
            }
            DataInputStream data = new DataInputStream(new GZIPInputStream(in));
            float largest = data.readFloat();
            return new Weights(data.readAllBytes(), largest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void save(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeFloat(largest);
            data.write(table);
        }
    }

    float score(Bag bag) {
        float sum = 0;
        for (int number = 0; number < bag.size(); number++) {
            sum += values[table[bag.place(number)] & 0xff];
        }
        return sum;
    }

    /** Adds a row of weights to the scores of the classes it speaks about. */
    void addRow(int row, float[] scores) {
        int from = row * scores.length;
        for (int number = 0; number < scores.length; number++) {
            scores[number] += values[table[from + number] & 0xff];
        }
    }
}
