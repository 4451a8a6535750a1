package org.marsad.claim;

import java.util.List;

/** A linear model in training: logistic or softmax loss, AdaGrad, rare features left out. */
final class Learner {

    private static final int RARE = 3;

    private final float[] weights = new float[Bag.SIZE];
    private final float[] squares = new float[Bag.SIZE];
    private final int[] counts = new int[Bag.SIZE];
    private final float rate;
    private final float decay;

    Learner(float rate, float decay) {
        this.rate = rate;
        this.decay = decay;
    }

    void count(int[] features) {
        for (int place : features) {
            counts[place]++;
        }
    }

    double score(int[] features) {
        double sum = 0;
        for (int place : features) {
            sum += weights[place];
        }
        return sum;
    }

    void logistic(int[] features, boolean right) {
        double guess = 1 / (1 + Math.exp(-score(features)));
        move(features, (right ? 1 : 0) - guess);
    }

    /** Moves towards the right candidates, which share the probability where several are right. */
    void softmax(List<int[]> candidates, boolean[] right) {
        double[] shares = new double[candidates.size()];
        double all = 0;
        double good = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int number = 0; number < shares.length; number++) {
            shares[number] = score(candidates.get(number));
            highest = Math.max(highest, shares[number]);
        }
        for (int number = 0; number < shares.length; number++) {
            shares[number] = Math.exp(shares[number] - highest);
            all += shares[number];
            good += right[number] ? shares[number] : 0;
        }
        if (good == 0) {
            return;
        }
        for (int number = 0; number < shares.length; number++) {
            double target = right[number] ? shares[number] / good : 0;
            double error = target - shares[number] / all;
            if (Math.abs(error) > 1e-4) {
                move(candidates.get(number), error);
            }
        }
    }

    private void move(int[] features, double error) {
        for (int place : features) {
            if (counts[place] < RARE) {
                continue;
            }
            double slope = error - decay * weights[place];
            squares[place] += (float) (slope * slope);
            weights[place] += (float) (rate * slope / Math.sqrt(squares[place] + 1e-8));
        }
    }

    Weights weights() {
        return Weights.of(weights);
    }
}
