package org.jiesu.routing.adapter.training;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A model file that cannot be used; the message says why and what to do. */
public final class ModelFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private ModelFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static ModelFileException missing(Path file, Throwable cause) {
        return new ModelFileException(
                file + " cannot be read: give the path of a file that 'train' has written", cause);
    }

    static ModelFileException foreign(Path file) {
        return new ModelFileException(
                file + " is not a model file of Jiesu: give a file that 'train' has written", null);
    }

    static ModelFileException otherFormat(Path file, int found, int expected) {
        return new ModelFileException(
                "%s has format %d, but this release reads format %d: train the model again with this release"
                        .formatted(file, found, expected),
                null);
    }

    static ModelFileException damaged(Path file, @Nullable Throwable cause) {
        return new ModelFileException(
                "%s is damaged: take the one before it (%s) or train the model again"
                        .formatted(file, ModelFile.previous(file)),
                cause);
    }
}
