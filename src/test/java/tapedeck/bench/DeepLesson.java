package tapedeck.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tapedeck.array.Generator;
import tapedeck.autograd.Scope;
import tapedeck.autograd.Tensor;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Message;

/** A network so deep that its tape has about as many Functions as wanted: four a layer. */
record DeepLesson(int functions) implements ProgramEntry {
    @Override
    public String id() {
        return "deep";
    }

    @Override
    public Message title() {
        return Message.verbatim("Deep");
    }

    @Override
    public Program load(Path home) {
        return new Deep(functions / 4);
    }

    private record Deep(int layers) implements Program {
        @Override
        public String id() {
            return "deep";
        }

        @Override
        public Message title() {
            return Message.verbatim("Deep");
        }

        @Override
        public Provenance provenance() {
            return new Provenance.Lesson(id(), null);
        }

        @Override
        public Settings defaults() {
            return new Settings(1, 0.01, Integer.MAX_VALUE);
        }

        @Override
        public void run(Run run) {
            Generator generator = Generator.manualSeed(1);
            List<ParameterGroup> groups = new ArrayList<>();
            for (int i = 0; i < layers; i++) {
                Tensor w = Tensor.randn(generator, 8, 8).mul(0.3).detach().requiresGrad(true).named("w" + i);
                groups.add(new ParameterGroup("layer " + i, List.of(w), 0.01));
            }
            run.training(groups, null);
            while (run.iteration(step -> {
                Tensor h = Tensor.ones(4, 8).named("x");
                for (int i = 0; i < layers; i++) {
                    try (Scope _ = Scope.enter("layer " + i)) {
                        h = h.add(h.matmul(groups.get(i).parameters().getFirst()).tanh().mul(0.5));
                    }
                }
                Tensor loss = h.pow(2).mean().named("loss");
                loss.backward();
                step.optimizer().step();
                step.optimizer().zeroGrad();
                return loss.item();
            })) {
                // as long as somebody steps
            }
        }
    }
}
