package tapedeck.ui.graph;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import tapedeck.array.Generator;
import tapedeck.autograd.Scope;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

/** Snapshots for tests, all recorded by a real Deck. */
public final class Tapes {
    private Tapes() {}

    /** A network that updates its parameters. */
    record Network(List<Tensor> parameters, Supplier<Tensor> loss) {}

    /** The tape of {@code loss} at a moment; at its end if the moment never comes. */
    public static TapeSnapshot at(Moment moment, Supplier<Tensor> loss) throws InterruptedException {
        return at(moment, new Network(List.of(), loss));
    }

    public static TapeSnapshot at(Moment moment, Network network) throws InterruptedException {
        try (Deck deck = new Deck(program(network), new Settings(1, 0.1, 1))) {
            deck.runTo(moment);
            DeckState state = deck.await();
            if (state.position().status() == DeckState.Status.FAILED) {
                throw new AssertionError(String.valueOf(state.position().failure()));
            }
            return new TapeReader(Objects.requireNonNull(state.playhead().captured())).at(state.playhead().place());
        }
    }

    /** The whole tape of {@code loss}, recorded only. */
    public static TapeSnapshot recorded(Supplier<Tensor> loss) throws InterruptedException {
        return at(new Moment.Forward(Integer.MAX_VALUE), loss);
    }

    private static Program program(Network network) {
        return new Program() {
            @Override
            public String id() {
                return "test";
            }

            @Override
            public Message title() {
                return Message.verbatim("test");
            }

            @Override
            public Provenance provenance() {
                return new Provenance.Lesson(id(), null);
            }

            @Override
            public Settings defaults() {
                return new Settings(1, 0.1, 1);
            }

            @Override
            public void run(Run run) {
                boolean trains = !network.parameters.isEmpty();
                if (trains) {
                    run.training(List.of(new ParameterGroup(network.parameters, 0.1)), null);
                }
                run.iteration(step -> {
                    Tensor loss = network.loss.get();
                    if (trains) {
                        loss.backward();
                        step.optimizer().step();
                        step.optimizer().zeroGrad();
                    }
                    return loss.numel() == 1 ? loss.item() : 0;
                });
            }
        };
    }

    public static Tensor leaf(String name, int... shape) {
        return Tensor.randn(Generator.manualSeed(3), shape).requiresGrad(true).named(name);
    }

    /** FizzBuzz in small: two layers, each a scope, and the loss: 10 Functions, 17 tensors. */
    public static Network layers() {
        Tensor w1 = leaf("w1", 3, 5);
        Tensor b1 = leaf("b1", 1, 5);
        Tensor w2 = leaf("w2", 5, 2);
        Tensor b2 = leaf("b2", 1, 2);
        return new Network(List.of(w1, b1, w2, b2), () -> {
            Tensor x = Tensor.randn(Generator.manualSeed(1), 4, 3).named("x");
            Tensor y = Tensor.randn(Generator.manualSeed(2), 4, 2).named("y");
            Tensor h;
            try (Scope _ = Scope.enter("layer 1")) {
                h = x.matmul(w1).named("m1").add(b1).named("a1").sigmoid().named("h");
            }
            Tensor yHat;
            try (Scope _ = Scope.enter("layer 2")) {
                yHat = h.matmul(w2).named("m2").add(b2).named("a2").sigmoid().named("y_hat");
            }
            try (Scope _ = Scope.enter("loss")) {
                return yHat.sub(y).named("error").pow(2).named("squared").sum().named("sum").div(2).named("loss");
            }
        });
    }

    /** Sixty Functions in one scope, with a skip connection every third. */
    public static Supplier<Tensor> deep() {
        return () -> {
            Tensor x = leaf("x", 2, 2);
            Tensor h = x;
            for (int i = 0; i < 20; i++) {
                h = h.sigmoid().mul(h).add(x);
            }
            return h.sum();
        };
    }
}
