package org.jiesu.routing.adapter.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.Random;
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
        Problem problem = problem(space, letters);
        float[] weights = new float[space.size() * labels.size()];
        float[] biases = new float[labels.size()];
        for (int label = 0; label < labels.size(); label++) {
            double[] plane = plane(problem, letters, labels.get(label));
            for (int column = 0; column < space.size(); column++) {
                weights[column * labels.size() + label] = Halves.round((float) plane[column]);
            }
            biases[label] = (float) (plane[space.size()] * BIAS);
        }
        return new LinearScorer(weights, biases);
    }

    private double[] plane(Problem problem, List<LabelledLetter> letters, String label) {
        int own = 0;
        for (int i = 0; i < problem.l; i++) {
            boolean isOwn = letters.get(i).label().equals(label);
            own += isOwn ? 1 : 0;
            problem.y[i] = isOwn ? 1 : -1;
        }
        if (own == 0 || own == problem.l) {
            return nobodyElse(problem, own == 0 ? -1 : 1);
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

    private static Problem problem(FeatureSpace space, List<LabelledLetter> letters) {
        Problem problem = new Problem();
        problem.l = letters.size();
        problem.n = space.size() + 1;
        problem.bias = BIAS;
        problem.x = new Feature[letters.size()][];
        problem.y = new double[letters.size()];
        for (int i = 0; i < letters.size(); i++) {
            problem.x[i] = features(space.vector(letters.get(i).letter()), problem.n);
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
