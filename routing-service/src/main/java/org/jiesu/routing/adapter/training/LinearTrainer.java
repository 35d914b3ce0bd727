package org.jiesu.routing.adapter.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jiesu.routing.domain.learned.Emphasis;
import org.jiesu.routing.domain.learned.FeatureSpace;
import org.jiesu.routing.domain.learned.LabelledLetter;
import org.jiesu.routing.domain.learned.LinearScorer;
import org.jiesu.routing.domain.learned.SparseVector;

/** Finds one plane per label, each against all other labels (linear SVM, squared hinge loss). */
final class LinearTrainer {
    private static final double BIAS = 1;

    private final TrainingRecipe recipe;
    private final List<String> labels;

    LinearTrainer(TrainingRecipe recipe, List<String> labels) {
        this.recipe = recipe;
        this.labels = labels;
        Linear.disableDebugOutput();
    }

    /** Planes over the space; weights have the precision the model file keeps. */
    LinearScorer train(FeatureSpace space, List<LabelledLetter> letters) {
        List<SparseVector> vectors =
                letters.stream().map(letter -> space.vector(letter.letter())).toList();
        Problem problem = problem(space, vectors);
        float[] weights = new float[space.size() * labels.size()];
        float[] biases = new float[labels.size()];
        for (int label = 0; label < labels.size(); label++) {
            BitSet own = own(letters, labels.get(label));
            Emphasis emphasis = Emphasis.of(recipe.emphasis(), space.size(), vectors, own);
            emphasise(problem, vectors, emphasis);
            double[] plane = plane(problem, own);
            for (int column = 0; column < space.size(); column++) {
                double weight = plane[column] * emphasis.factor(column);
                weights[column * labels.size() + label] = Halves.round((float) weight);
            }
            biases[label] = (float) (plane[space.size()] * BIAS);
        }
        return new LinearScorer(weights, biases);
    }

    private static BitSet own(List<LabelledLetter> letters, String label) {
        BitSet own = new BitSet(letters.size());
        for (int i = 0; i < letters.size(); i++) {
            own.set(i, letters.get(i).label().equals(label));
        }
        return own;
    }

    private static void emphasise(Problem problem, List<SparseVector> vectors, Emphasis emphasis) {
        for (int i = 0; i < problem.l; i++) {
            SparseVector vector = vectors.get(i);
            for (int k = 0; k < vector.size(); k++) {
                double value = vector.value(k) * emphasis.factor(vector.column(k));
                problem.x[i][k].setValue(value);
            }
        }
    }

    private double[] plane(Problem problem, BitSet own) {
        for (int i = 0; i < problem.l; i++) {
            problem.y[i] = own.get(i) ? 1 : -1;
        }
        if (own.isEmpty() || own.cardinality() == problem.l) {
            return nobodyElse(problem, own.isEmpty() ? -1 : 1);
        }
        Parameter parameter =
                new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, recipe.cost(), recipe.tolerance());
        parameter.setRandom(new Random(recipe.seed()));
        Model model = Linear.train(problem, parameter);
        double[] plane = model.getFeatureWeights().clone();
        if (model.getLabels()[0] != 1) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = -plane[i];
            }
        }
        return plane;
    }

    /** A fold can lack a label; its plane then claims nothing. */
    private static double[] nobodyElse(Problem problem, double side) {
        double[] plane = new double[problem.n];
        plane[problem.n - 1] = side;
        return plane;
    }

    private static Problem problem(FeatureSpace space, List<SparseVector> vectors) {
        Problem problem = new Problem();
        problem.l = vectors.size();
        problem.n = space.size() + 1;
        problem.bias = BIAS;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        for (int i = 0; i < problem.l; i++) {
            problem.x[i] = features(vectors.get(i), problem.n);
        }
        return problem;
    }

    /** The library counts from 1 and wants the bias as the last feature. */
    private static Feature[] features(SparseVector vector, int bias) {
        Feature[] features = new Feature[vector.size() + 1];
        for (int i = 0; i < vector.size(); i++) {
            features[i] = new FeatureNode(vector.column(i) + 1, vector.value(i));
        }
        features[vector.size()] = new FeatureNode(bias, BIAS);
        return features;
    }
}
