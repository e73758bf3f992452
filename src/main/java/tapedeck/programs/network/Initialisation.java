package tapedeck.programs.network;

import tapedeck.array.Generator;
import tapedeck.autograd.Tensor;
import tapedeck.nn.Init;
import tapedeck.nn.Init.Draw;
import tapedeck.nn.Init.Gain;
import tapedeck.text.Message;

/** The numbers that weights and biases start with. The numbers are those a notebook draws in float32 after the same seed. */
public enum Initialisation {
    /** {@code nn.Linear}'s own: kaiming_uniform_ with a = √5, and biases within ±1/√(fan in). */
    DEFAULT(Message.of("lesson.initialisation.default")),
    /** xavier_uniform_; biases 0. */
    XAVIER_UNIFORM(Message.of("lesson.initialisation.xavier-uniform")),
    /** xavier_normal_; biases 0. */
    XAVIER_NORMAL(Message.of("lesson.initialisation.xavier-normal")),
    /** kaiming_normal_; biases 0. */
    KAIMING_NORMAL(Message.of("lesson.initialisation.kaiming-normal")),
    /** The standard normal distribution, far too wide for most; biases 0. */
    RANDN(Message.verbatim("randn")),
    /** All 0: hidden neurons stay alike and learn nothing. */
    ZEROS(Message.of("lesson.initialisation.zeros"));

    private final Message title;

    Initialisation(Message title) {
        this.title = title;
    }

    /** Its name for people. */
    public Message title() {
        return title;
    }

    /** Draws a weight of shape (out, in), as PyTorch keeps it, then the bias. */
    void fill(Tensor weight, Tensor bias, Generator generator) {
        switch (this) {
            case DEFAULT -> {
                Init.kaimingUniform_(weight, Gain.leakyRelu(Math.sqrt(5)), generator, Draw.FLOAT32);
                double bound = 1 / Math.sqrt(weight.shape().size(1));
                Init.uniform_(bias, -bound, bound, generator, Draw.FLOAT32);
            }
            case XAVIER_UNIFORM -> Init.xavierUniform_(weight, 1, generator, Draw.FLOAT32);
            case XAVIER_NORMAL -> Init.xavierNormal_(weight, 1, generator, Draw.FLOAT32);
            case KAIMING_NORMAL -> Init.kaimingNormal_(weight, Gain.RELU.value(), generator, Draw.FLOAT32);
            case RANDN -> Init.normal_(weight, 0, 1, generator, Draw.FLOAT32);
            case ZEROS -> Init.zeros_(weight);
        }
    }
}
