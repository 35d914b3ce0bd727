package org.jiesu.routing.adapter.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jiesu.routing.domain.learned.LabelledLetter;
import org.jiesu.routing.domain.learned.LearnedModel;

/**
 * {@code train}, {@code classify} and {@code bench} from the command line. Ends with 0, with 1 when
 * the input or the model cannot be used, with 2 when the command is not understood.
 */
public final class ClassifierCommand {
    private static final int DONE = 0;
    private static final int BAD_INPUT = 1;
    private static final int BAD_USAGE = 2;
    private static final String USAGE =
            """
            train --from FILE.jsonl --model M             train a model and assess it
            classify --model M --in FILE.jsonl --out FILE.jsonl
                                                          one prediction per line, by the model alone
            bench --from FILE.jsonl                       cross-validation, speed and size
            show --model M                                what is known about a model
            """;

    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    ClassifierCommand(Clock clock, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new ClassifierCommand(Clock.systemUTC(), out, err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        if (arguments.isEmpty()) {
            err.print(USAGE);
            return BAD_USAGE;
        }
        List<String> rest = arguments.subList(1, arguments.size());
        try {
            return run(arguments.getFirst(), rest);
        } catch (InputException | ModelFileException e) {
            err.println(e.getMessage());
            return BAD_INPUT;
        }
    }

    private int run(String command, List<String> rest) {
        switch (command) {
            case "train" -> train(Options.of(rest, Set.of("--from", "--model")));
            case "classify" -> classify(Options.of(rest, Set.of("--model", "--in", "--out")));
            case "bench" -> bench(Options.of(rest, Set.of("--from")));
            case "show" -> show(Options.of(rest, Set.of("--model")));
            default -> {
                err.print("'" + command + "' is no command here; there are\n" + USAGE);
                return BAD_USAGE;
            }
        }
        return DONE;
    }

    private void train(Options options) {
        Path place = options.path("--model");
        List<LabelledLetter> letters = new LetterFile(options.path("--from")).labelled();
        LearnedModel model =
                new ModelTraining(TrainingRecipe.shipped()).train(letters, clock.instant());
        ModelFile.write(model, place);
        out.print(Report.of(model));
        out.println("written to " + place);
    }

    private void classify(Options options) {
        Path in = options.path("--in");
        Path place = options.path("--out");
        LearnedModel model = ModelFile.read(options.path("--model"));
        try (NewFile fresh = NewFile.beside(place)) {
            PredictionLine lines = new PredictionLine(fresh.stream());
            long count =
                    new LetterFile(in)
                            .forEach(line -> lines.write(model.predict(LetterLine.letter(line))));
            lines.flush();
            fresh.put();
            out.println(
                    "%d lines classified by %s into %s"
                            .formatted(count, model.card().version(), place));
        } catch (IOException e) {
            throw new InputException("%s cannot be written: %s".formatted(place, e));
        }
    }

    private void bench(Options options) {
        List<LabelledLetter> letters = new LetterFile(options.path("--from")).labelled();
        out.print(new Bench(TrainingRecipe.shipped(), clock).run(letters));
    }

    private void show(Options options) {
        Path place = options.path("--model");
        out.print(Report.of(ModelFile.read(place)));
        out.println("%,d bytes in %s".formatted(size(place), place));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new InputException("%s cannot be read: %s".formatted(file, e));
        }
    }
}
