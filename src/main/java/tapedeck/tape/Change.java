package tapedeck.tape;

import tapedeck.program.Hyperparameters;

/** A command as it was applied: {@code after} holds from the update of {@code iteration} on. */
public record Change(long iteration, Hyperparameters before, Hyperparameters after) {}
