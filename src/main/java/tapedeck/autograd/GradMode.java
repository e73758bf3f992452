package tapedeck.autograd;

/**
 * The modes of the current thread as a program sets them that has no scopes of Java's: whether gradients are recorded,
 * whether what is computed is for inference only, and whether backward passes look for NaN. Each method gives what was before.
 */
public final class GradMode {
    private GradMode() {}

    /** Returns whether gradients are recorded, like {@code torch.is_grad_enabled()}. */
    public static boolean isEnabled() {
        return AutogradContext.current().enabled;
    }

    /** Switches the recording of gradients, like {@code torch.set_grad_enabled}. */
    public static boolean enable(boolean wanted) {
        AutogradContext recording = AutogradContext.current();
        boolean before = recording.enabled;
        recording.enabled = wanted && !recording.inference;
        return before;
    }

    /** Returns whether what is computed is for inference only, like {@code torch.is_inference_mode_enabled()}. */
    public static boolean isInference() {
        return AutogradContext.current().inference;
    }

    /** Switches {@code torch.inference_mode}: tensors that are made in it never get a gradient. Leaves the recording as it is. */
    public static boolean inference(boolean wanted) {
        AutogradContext recording = AutogradContext.current();
        boolean before = recording.inference;
        recording.inference = wanted;
        return before;
    }

    /** Returns whether backward passes look for NaN, like {@code torch.is_anomaly_enabled()}. */
    public static boolean isDetecting() {
        return AutogradContext.current().detecting;
    }

    /** Has backward passes stop at the first gradient that is NaN, like {@code torch.autograd.set_detect_anomaly}. */
    public static boolean detect(boolean wanted) {
        AutogradContext recording = AutogradContext.current();
        boolean before = recording.detecting;
        recording.detecting = wanted;
        return before;
    }

    /** What a thread begins with, for who runs a program on one that goes on after it. */
    public static void reset() {
        inference(false);
        detect(false);
        enable(true);
    }
}
