package tapedeck.nn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tapedeck.array.Generator;
import tapedeck.autograd.Node;
import tapedeck.autograd.Tape;
import tapedeck.autograd.Tensor;

class ModuleTest {
    private final Generator generator = Generator.manualSeed(0);

    private static final class Network extends Module {
        private final Module features;
        private final Linear head;

        Network(Generator generator) {
            features = module("features", new Sequential(new Linear(3, 4, generator), new BatchNorm1d(4), new ReLU(),
                    new Dropout(0.5, generator)));
            head = module("head", new Linear(4, 2, generator));
        }

        @Override
        protected Tensor compute(Tensor input) {
            return head.forward(features.forward(input));
        }
    }

    @Test
    void parametersHavePyTorchsNames() {
        Network network = new Network(generator);
        assertThat(network.namedParameters().keySet()).containsExactly("features.0.weight", "features.0.bias",
                "features.1.weight", "features.1.bias", "head.weight", "head.bias");
        network.namedParameters().forEach((name, tensor) -> assertThat(tensor.name()).isEqualTo(name));
        assertThat(network.parameters()).allMatch(Tensor::requiresGrad);
        assertThat(network.namedBuffers().keySet()).containsExactly("features.1.running_mean",
                "features.1.running_var", "features.1.num_batches_tracked");
        assertThat(network.namedModules().keySet()).containsExactly("", "features", "features.0", "features.1",
                "features.2", "features.3", "head");
    }

    @Test
    void theTapeShowsThePaths() {
        Network network = new Network(generator);
        try (Tape tape = Tape.open()) {
            network.forward(Tensor.ones(2, 3));
            assertThat(tape.nodes()).extracting(Node::name).containsExactly("TBackward0", "AddmmBackward0",
                    "NativeBatchNormBackward0", "ReluBackward0", "MulBackward0", "TBackward0", "AddmmBackward0");
            assertThat(tape.nodes()).extracting(Node::scope).containsExactly("features/0 Linear", "features/0 Linear",
                    "features/1 BatchNorm1d", "features/2 ReLU", "features/3 Dropout", "head", "head");
        }
    }

    @Test
    void evaluationReachesEveryModule() {
        Network network = new Network(generator);
        network.eval();
        assertThat(network.namedModules().values()).noneMatch(Module::isTraining);
        Tensor x = Tensor.randn(generator, 2, 3);
        double[] once = network.forward(x).data().toArray();
        assertThat(network.forward(x).data().toArray()).containsExactly(once);
        network.train();
        assertThat(network.namedModules().values()).allMatch(Module::isTraining);
    }

    @Test
    void aStateGoesIntoAnotherNetwork() {
        Network from = new Network(generator);
        from.forward(Tensor.randn(generator, 5, 3)); // moves the running statistics
        Network to = new Network(generator);
        to.loadStateDict(from.stateDict());
        from.eval();
        to.eval();
        Tensor x = Tensor.randn(generator, 2, 3);
        assertThat(to.forward(x).data().toArray()).containsExactly(from.forward(x).data().toArray());
    }

    @Test
    void aModuleThatIsUsedTwiceKeepsItsFirstPlace() {
        Linear shared = new Linear(3, 3, generator);
        Sequential network = new Sequential(shared, new Tanh(), shared);
        assertThat(network.parameters()).hasSize(2);
        try (Tape tape = Tape.open()) {
            network.forward(Tensor.ones(2, 3));
            assertThat(tape.nodes()).extracting(Node::scope).containsExactly("0 Linear", "0 Linear", "1 Tanh",
                    "0 Linear", "0 Linear");
        }
    }

    @Test
    void embeddingTakesIndicesEitherWay() {
        Embedding embedding = new Embedding(4, 3, generator);
        Tensor byInts = embedding.forward(2, 0);
        Tensor byTensor = embedding.forward(Tensor.of(new double[]{2, 0}));
        assertThat(byTensor.data().toArray()).containsExactly(byInts.data().toArray());
    }
}
