package tapedeck.ui.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.DeckState;
import tapedeck.deck.Recordings;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.breakpoints.Condition.OnFunction;
import tapedeck.deck.breakpoints.Condition.OnPhase;
import tapedeck.deck.breakpoints.Condition.OnTensor;
import tapedeck.lesson.Catalogue;
import tapedeck.nn.Functional;
import tapedeck.nn.Reduction;
import tapedeck.optim.OptimizerKind;
import tapedeck.optim.SGD;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.tape.Captured;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeEvent;
import tapedeck.ui.selection.Selection.FunctionSelected;
import tapedeck.ui.selection.Selection.TensorSelected;
import tapedeck.ui.selection.SelectionModel;

class ListingTest {
    private static final String FORWARD = """
            m1 = x @ w1
            a1 = m1 + b1
            h = torch.sigmoid(a1)
            m2 = h @ w2
            a2 = m2 + b2
            y_hat = torch.sigmoid(a2)
            error = y_hat - y
            squared = error.pow(2)
            sum = squared.sum()
            loss = sum / 2
            loss.backward()
            """;
    private static final String ZERO = """

            w1.grad = None
            b1.grad = None
            w2.grad = None
            b2.grad = None""";

    private static Listing fizzBuzz(Hyperparameters settings, int iteration) throws Exception {
        ListingModel model = new ListingModel(new SelectionModel());
        model.show(Decks.ended(Decks.fizzBuzz(), settings, iteration), null);
        return model.listingProperty().get();
    }

    private static Listing recorded(Runnable program) {
        return Listing.of(Recordings.record(List.of(), program).events());
    }

    private static Tensor leaf(String name, int... shape) {
        return Tensor.ones(shape).requiresGrad(true).named(name);
    }

    @Test
    void fizzBuzzWithPlainSgd() throws Exception {
        assertThat(fizzBuzz(Hyperparameters.of(0.1), 1).text()).isEqualTo(FORWARD + """
                lr = 0.1
                with torch.no_grad():
                    w1 -= lr * w1.grad
                    b1 -= lr * b1.grad
                    w2 -= lr * w2.grad
                    b2 -= lr * b2.grad""" + ZERO);
    }

    @Test
    void anotherRateAndClippingAreSeen() throws Exception {
        Hyperparameters settings = Hyperparameters.of(0.1).withMultipliers(List.of(1.0, 0.5)).withClipNorm(1);
        assertThat(fizzBuzz(settings, 2).text()).isEqualTo(FORWARD + """
                torch.nn.utils.clip_grad_norm_([w1, b1, w2, b2], 1)
                lr = 0.1
                with torch.no_grad():
                    w1 -= lr * w1.grad
                    b1 -= lr * b1.grad
                    lr = 0.05
                    w2 -= lr * w2.grad
                    b2 -= lr * b2.grad""" + ZERO);
    }

    @Test
    void whatIsNotPlainSgdIsOneStepOfTheOptimizer() throws Exception {
        String expected = FORWARD + "optimizer.step()  # w1, b1, w2, b2" + ZERO;
        for (int iteration : new int[]{1, 2}) {
            assertThat(fizzBuzz(Hyperparameters.of(0.1).withMomentum(0.9), iteration).text()).isEqualTo(expected);
        }
        assertThat(fizzBuzz(Hyperparameters.of(0.01).withOptimizer(OptimizerKind.ADAM), 1).text())
                .isEqualTo(expected);
    }

    @Test
    void anUpdateThatIsNotPlainIsNotWrittenAsIfItWere() throws Exception {
        DeckState state = Decks.ended(Decks.fizzBuzz(), Hyperparameters.of(0.1).withMomentum(0.9), 2);
        List<TapeEvent> events = Objects.requireNonNull(state.captured()).events();
        assertThat(Listing.of(events).text()).contains("optimizer.step()").doesNotContain("-= lr");
    }

    @Test
    void argumentsAreThoseOfTheFunctions() {
        Listing listing = recorded(() -> {
            Tensor x = leaf("x", 2, 3);
            x.sum(1, false).named("a");
            x.sum(new int[]{0, 1}, true).named("b");
            x.leakyRelu(0.2).named("c");
            x.max(0, false).named("d");
            x.reshape(3, 2).named("e");
            x.reshape(-1).named("e1");
            x.softmax(1).named("f");
            x.mul(-2).add(1e-5).named("g");
            Tensor.cat(List.of(x, x), 0).named("i");
            x.clamp(-1, 0.5).named("j");
            x.neg().named("k");
            x.indexSelect(1, 2, 0).named("l");
            x.transpose(0, 1).named("m");
            x.mean().named("n");
            x.pow(0.5).named("o");
            x.var(0, true).named("q");
            Functional.mseLoss(x, leaf("y", 2, 3), Reduction.SUM).named("r");
            Functional.nllLoss(x.logSoftmax(1), new int[]{0, 2}, Reduction.MEAN).named("s");
            Functional.crossEntropy(x, new int[]{0, -100}, Reduction.SUM, 0.75).named("p");
            Functional.maxPool2d(leaf("image", 1, 1, 4, 4), 2).named("u");
            Functional.conv2d(leaf("image", 1, 1, 4, 4), leaf("k", 1, 1, 3, 3), null, 1, 1).named("v");
        });
        assertThat(listing.text()).isEqualTo("""
                a = x.sum(dim=1)
                b = x.sum(dim=(0, 1), keepdim=True)
                c = F.leaky_relu(x, 0.2)
                d = x.max(dim=0).values
                e = x.reshape(3, 2)
                e1 = x.reshape(6)
                f = torch.softmax(x, dim=1)
                t1 = x * -2
                g = t1 + 1e-05
                i = torch.cat([x, x], dim=0)
                j = x.clamp(-1, 0.5)
                k = -x
                l = x.index_select(1, torch.tensor([2, 0]))
                m = x.transpose(0, 1)
                n = x.mean()
                o = x.pow(0.5)
                q = x.var(dim=0, keepdim=True)
                r = F.mse_loss(x, y, reduction='sum')
                t2 = torch.log_softmax(x, dim=1)
                s = F.nll_loss(t2, torch.tensor([0, 2]))
                t3 = torch.log_softmax(x, dim=1)
                t4 = F.nll_loss(t3, torch.tensor([0, -100]), reduction='sum')
                t5 = t3.sum(dim=1)
                t6 = -t5
                t7 = t6.masked_fill(torch.tensor([0, 1]).bool(), 0)
                t8 = t7.sum()
                t9 = t4 * 0.25
                t10 = t8 * 0.25
                p = t9 + t10
                u = F.max_pool2d(image, 2)
                v = F.conv2d(image_2, k_2, padding=1)""");
    }

    @Test
    void namesAreOnesThatPythonTakes() {
        Listing listing = recorded(() -> {
            Tensor w = leaf("layer 1.weight", 2);
            w.exp().named("lambda").log().named("torch").mul(w.detach()).named("2nd").sum();
            w.exp().named("t1").exp();
        });
        assertThat(listing.text()).isEqualTo("""
                lambda_ = torch.exp(layer_1_weight)
                torch_ = torch.log(lambda_)
                _2nd = torch_ * layer_1_weight.detach()
                t2 = _2nd.sum()
                t1 = torch.exp(layer_1_weight)
                t3 = torch.exp(t1)""");
    }

    @Test
    void whatIsDoneWithoutGradientsIsABlockEachTime() {
        Listing listing = recorded(() -> {
            Tensor w = leaf("w", 2);
            for (int i = 0; i < 2; i++) {
                try (var _ = tapedeck.autograd.NoGrad.enter()) {
                    w.exp().named("e");
                    w.sin().named("s");
                }
                w.mul(3).named("y");
            }
        });
        assertThat(listing.text()).isEqualTo("""
                with torch.no_grad():
                    e = torch.exp(w)
                    s = torch.sin(w)
                y = w * 3
                with torch.no_grad():
                    e_2 = torch.exp(w)
                    s_2 = torch.sin(w)
                y_2 = w * 3""");
    }

    @Test
    void inPlaceWithoutGradientsAndASecondBackward() {
        Listing listing = recorded(() -> {
            Tensor w = leaf("w", 2);
            Tensor y = w.mul(3).named("y");
            y.add_(w);
            try (var _ = tapedeck.autograd.NoGrad.enter()) {
                w.exp().named("e");
            }
            Tensor z = y.mul(y).named("z");
            z.backward(Tensor.ones(2), true);
            z.backward(Tensor.of(new double[]{1, 2}));
        });
        assertThat(listing.text()).isEqualTo("""
                y = w * 3
                y += w
                with torch.no_grad():
                    e = torch.exp(w)
                z = y * y
                z.backward(torch.ones_like(z), retain_graph=True)
                z.backward(gradient)""");
        assertThat(listing.lines().get(4).passes()).hasSize(2);
    }

    @Test
    void aChangeThroughAViewIsOneOfAPartOfItsBase() {
        Listing listing = recorded(() -> {
            Tensor x = leaf("x", 2, 3);
            Tensor h = x.mul(2).named("h");
            Tensor row = h.narrow(0, 1, 1).named("row");
            row.mul_(3);
            row.zero_();
            row.sum().named("s").backward();
        });
        assertThat(listing.text()).isEqualTo("""
                h = x * 2
                row = h.narrow(0, 1, 1)
                h.as_strided((1, 3), (3, 1), storage_offset=3).mul_(3)
                row = h.as_strided((1, 3), (3, 1), storage_offset=3)
                h.as_strided((1, 3), (3, 1), storage_offset=3).zero_()
                row = h.as_strided((1, 3), (3, 1), storage_offset=3)
                s = row.sum()
                s.backward()""");
    }

    private final Tensor w = leaf("w", 2);
    private final Captured captured = Recordings.record(List.of(w), () -> {
        Tensor loss = w.exp().named("h").sum().named("loss");
        loss.backward();
        SGD sgd = new SGD(List.of(w), 0.5);
        sgd.step();
        sgd.zeroGrad();
    });
    private final Listing small = Listing.of(captured.events());

    @Test
    void linesKnowWhatTheyAreAboutAndWhereTheDeckHolds() {
        assertThat(Decks.lines(small)).containsExactly("h = torch.exp(w)", "loss = h.sum()", "loss.backward()",
                "lr = 0.5", "with torch.no_grad():", "    w -= lr * w.grad", "w.grad = None");
        Line exp = small.lines().getFirst();
        assertThat(exp.subject()).isEqualTo(new FunctionSelected(0));
        assertThat(exp.condition()).isEqualTo(new OnFunction(0, "exp → h", Phase.FORWARD));
        assertThat(exp.backward()).isEqualTo(new OnFunction(0, "ExpBackward0 ← h", Phase.BACKWARD));
        assertThat(small.lines()).extracting(Line::condition).element(2).isEqualTo(new OnPhase(Phase.BACKWARD));
        assertThat(small.lines()).extracting(Line::condition).element(5)
                .isEqualTo(new OnTensor(0, "w", Phase.UPDATE));
        assertThat(small.lines()).extracting(Line::condition).element(6)
                .isEqualTo(new OnTensor(0, "w", Phase.ZERO_GRAD));
        assertThat(small.indexOf(new FunctionSelected(1))).isEqualTo(1);
        assertThat(small.indexOf(new TensorSelected(0))).isEqualTo(5);
        assertThat(small.indexOf(new FunctionSelected(9))).isEqualTo(-1);
        assertThat(small.indexOf(null)).isEqualTo(-1);
    }

    /** Every line's condition is met at the line's place, and nowhere before. */
    @Test
    void conditionsAreMetAtThePlaceOfTheirLine() {
        for (Line line : small.lines()) {
            Condition condition = line.condition();
            if (condition != null) {
                int met = 0;
                while (!condition.isAt(captured.events().get(met), 1)) {
                    met++;
                }
                assertThat(line.place()).as(line.text()).isEqualTo(met + 1);
            }
            if (line.backward() != null) {
                assertThat(line.passes()).hasSize(1);
                assertThat(line.backward().isAt(captured.events().get(line.passes().getFirst() - 1), 1)).isTrue();
            }
        }
    }

    @Test
    void marksFollowThePlayhead() {
        assertThat(marks(0)).containsOnly(Mark.AHEAD);
        assertThat(marks(1)).startsWith(Mark.CURRENT, Mark.AHEAD, Mark.AHEAD);
        assertThat(marks(2)).startsWith(Mark.DONE, Mark.CURRENT, Mark.AHEAD);
        assertThat(marks(small.lines().get(2).place())).startsWith(Mark.DONE, Mark.DONE, Mark.CALLING);
        int sum = small.lines().get(1).passes().getFirst();
        assertThat(marks(sum)).startsWith(Mark.DONE, Mark.BACKWARD, Mark.CALLING, Mark.AHEAD);
        int exp = small.lines().get(0).passes().getFirst();
        assertThat(marks(exp)).startsWith(Mark.BACKWARD, Mark.PASSED, Mark.CALLING, Mark.AHEAD);
        assertThat(marks(small.lines().get(5).place())).containsExactly(Mark.PASSED, Mark.PASSED, Mark.DONE, Mark.DONE,
                Mark.DONE, Mark.CURRENT, Mark.AHEAD);
    }

    private List<Mark> marks(int playhead) {
        return java.util.stream.IntStream.range(0, small.lines().size()).mapToObj(i -> small.mark(i, playhead))
                .toList();
    }

    @Test
    void picksLinesToCopyInTheirOrder() {
        assertThat(small.text(List.of(6, 1))).isEqualTo("loss = h.sum()\nw.grad = None");
        assertThat(Listing.EMPTY.text()).isEmpty();
        assertThat(Listing.EMPTY.current(0)).isEqualTo(-1);
    }

    private static String lesson(String id) throws Exception {
        Program program = new Catalogue().find(id).orElseThrow().load(Path.of(""));
        ListingModel model = new ListingModel(new SelectionModel());
        model.show(Decks.ended(program, program.defaults().hyperparameters(), 2), null);
        return model.listingProperty().get().text();
    }

    @Test
    void aLessonThatIsGenerated() throws Exception {
        assertThat(lesson("gaussians")).isEqualTo("""
                m1 = x @ w1
                logits = m1 + b1
                loss = F.binary_cross_entropy_with_logits(logits, y)
                loss.backward()
                lr = 0.1
                with torch.no_grad():
                    w1 -= lr * w1.grad
                    b1 -= lr * b1.grad
                w1.grad = None
                b1.grad = None""");
    }

    @Test
    void aDeeperLessonThatIsGenerated() throws Exception {
        assertThat(lesson("spirals")).isEqualTo("""
                m1 = x @ w1
                z1 = m1 + b1
                h1 = torch.tanh(z1)
                m2 = h1 @ w2
                z2 = m2 + b2
                h2 = torch.tanh(z2)
                m3 = h2 @ w3
                logits = m3 + b3
                t1 = torch.log_softmax(logits, dim=1)
                loss = F.nll_loss(t1, target)
                loss.backward()
                optimizer.step()  # w1, b1, w2, b2, w3, b3
                w1.grad = None
                b1.grad = None
                w2.grad = None
                b2.grad = None
                w3.grad = None
                b3.grad = None""");
    }
}
