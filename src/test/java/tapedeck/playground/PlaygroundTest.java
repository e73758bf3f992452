package tapedeck.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.programs.SmallSpirals;
import tapedeck.programs.network.NetworkProgram;
import tapedeck.tape.Series;

class PlaygroundTest {
    private static final String SGD = "optimizer=sgd;rate=0.1;batch=32";

    @Test
    void beginsWithTheStartPagesRunToTheLastBit() throws InterruptedException {
        Playground playground = new Playground("");
        playground.train(50);
        NetworkProgram program = new SmallSpirals(0.02, 3).program();
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Iteration(51));
            assertThat(deck.await().position().failure()).isNull();
            Series.View losses = deck.losses();
            assertThat(playground.trainLosses(0))
                    .containsExactly(IntStream.range(0, 50).mapToDouble(losses::last).toArray());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"optimizer=sgd;momentum=0.9;rate=0.05;batch=16", "optimizer=adam",
            "optimizer=rmsprop;rate=0.01",
            "data=sine;l2=0.01;batch=10;rate=0.01",
            "data=xor;features=x1,x2,x1x2,sinx1;hidden=4;activation=relu;l1=0.001"})
    void goesBackAndComesAlongTheSameWayAgain(String settings) {
        Playground playground = new Playground(settings);
        playground.train(20);
        playground.set("rate", 0.005);
        playground.train(400);
        double[] losses = playground.trainLosses(0);
        double[] weights = playground.weights();
        playground.rewind(13);
        assertThat(playground.iteration()).isEqualTo(13);
        assertThat(playground.trainLosses(0)).as("nothing is forgotten by looking").hasSize(420);
        assertThat(playground.rate()).isNotEqualTo(0.005);
        playground.rewind(420);
        assertThat(playground.weights()).containsExactly(weights);
        playground.rewind(20);
        playground.train(400);
        assertThat(playground.trainLosses(0)).containsExactly(losses);
    }

    @Test
    void forgetsWhatCameLaterOnceItTrainsOnFromThere() {
        Playground playground = new Playground(SGD);
        playground.train(100);
        playground.rewind(40);
        playground.set("rate", 0.01);
        playground.train(1);
        assertThat(playground.lastIteration()).isEqualTo(41);
        assertThat(playground.rates()).containsExactly(0, 0.1, 40, 0.01);
    }

    @Test
    void recordsTheNextIterationAsItWillCome() throws Exception {
        Playground playground = new Playground(SGD + ";l2=0.001");
        playground.train(5);
        double[] gradients = playground.gradients();
        double[] weights = playground.weights();
        JsonNode recorded = JsonMapper.builder().build().readTree(playground.record());
        assertThat(playground.weights()).as("it is still to come").containsExactly(weights);
        playground.train(1);
        assertThat(recorded.get("number").asInt()).isEqualTo(6);
        assertThat(recorded.get("loss").asDouble()).isEqualTo(playground.trainLosses(5)[0]);
        JsonNode w1 = tensor(recorded, "w1");
        double[] grad = last(playground, recorded, w1, "grad");
        assertThat(grad).containsExactly(Arrays.copyOf(gradients, grad.length));
        double[] after = last(playground, recorded, w1, "data");
        assertThat(after).containsExactly(Arrays.copyOf(playground.weights(), after.length));
        assertThat(recorded.get("steps").findValuesAsText("kind")).startsWith("FORWARD").contains("SEED", "BACKWARD")
                .endsWith("UPDATE", "ZERO");
        assertThat(recorded.at("/steps/1/sentence/key").asText()).isEqualTo("explain.forward.bias");
        assertThat(recorded.at("/functions/0/scope").asText()).isEqualTo("layer 1");
    }

    private static JsonNode tensor(JsonNode recorded, String name) {
        for (JsonNode each : recorded.get("tensors")) {
            if (each.get("name").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError(name);
    }

    /** The numbers of a tensor, or of its gradient, where they were last to be seen. */
    private static double[] last(Playground playground, JsonNode recorded, JsonNode tensor, String part) {
        int index = -1;
        for (JsonNode step : recorded.get("steps")) {
            for (JsonNode change : step.get("changes")) {
                if (change.get("tensor").asInt() == tensor.get("id").asInt() && change.get(part).asInt() >= 0) {
                    index = change.get(part).asInt();
                }
            }
        }
        return playground.recordedNumbers(index);
    }

    @Test
    void theValleySaysWhereTheNextStepLands() {
        Playground playground = new Playground("optimizer=sgd;rate=0.5;batch=1000");
        playground.train(3);
        double[] valley = playground.valley(401);
        double rate = playground.rate();
        playground.train(2);
        double place = (rate - valley[0]) / (valley[1] - valley[0]) * 400;
        double low = valley[5 + (int) place];
        double high = valley[6 + (int) place];
        double landed = playground.trainLosses(4)[0];
        assertThat(valley[2]).isEqualTo(playground.trainLosses(3)[0]);
        assertThat(low + (place - (int) place) * (high - low)).isCloseTo(landed, within(1e-4 * landed));
        assertThat(valley[3]).as("downhill").isNegative();
    }

    @Test
    void descentRunsAwayBeyondTheLimitRateOfAParabola() {
        String plane = "data=plane;noise=0;hidden=;optimizer=sgd;batch=1000;rate=";
        double limit = new Playground(plane + "0.1").curvature();
        assertThat(losses(plane + 0.98 * limit)[399]).isLessThan(1e-3);
        assertThat(losses(plane + 1.02 * limit)[399]).isGreaterThan(1e2);
        assertThat(new Playground("").curvature()).as("Adam scales each number by itself").isNaN();
    }

    private static double[] losses(String settings) {
        Playground playground = new Playground(settings);
        playground.train(400);
        return playground.trainLosses(0);
    }

    @Test
    void aScoreByItselfIsThatOfAllFour() {
        Playground playground = new Playground("data=circles");
        playground.train(5);
        assertThat(playground.testLoss()).isEqualTo(playground.scores()[1]);
        assertThat(playground.accuracy()).isEqualTo(playground.scores()[3]);
        assertThat(new Playground("data=plane").accuracy()).as("of numbers").isNaN();
    }

    @Test
    void thePlaneHasTheWayInIt() {
        Playground playground = new Playground("optimizer=sgd;rate=0.5;batch=1000");
        playground.train(60);
        double[] way = playground.planeBegin(21);
        double loss = playground.scores()[0];
        assertThat(way[1]).as("it came from the left").isNegative();
        assertThat(way[way.length - 3]).as("and is in the middle").isCloseTo(0, within(1e-9));
        assertThat(playground.planeRow(10)[10]).isCloseTo(loss, within(1e-9));
        assertThat(IntStream.range(0, 21).mapToObj(playground::planeRow).flatMapToDouble(Arrays::stream).max()
                .orElseThrow()).isGreaterThan(loss);
    }

    @Test
    void drawsWhatEveryUnitAnswersInTheSquare() {
        Playground playground = new Playground("data=xor;features=x1,x1x2;hidden=3");
        assertThat(playground.widths()).containsExactly(2, 3, 1);
        double[] maps = playground.neurons(2);
        double half = playground.span() / 2;
        assertThat(maps).hasSize(4 * 6);
        assertThat(Arrays.copyOf(maps, 8)).containsExactly(-half, half, -half, half, -half * half, half * half,
                half * half, -half * half);
        assertThat(Arrays.copyOfRange(maps, 20, 24)).containsExactly(playground.output(2));
        assertThat(playground.points(false)).hasSize(3 * 128);
        assertThat(playground.points(true)).hasSize(3 * 32);
    }

    @Test
    void stopsWhereTheLossIsNoNumberAnyMore() {
        Playground playground = new Playground("data=plane;optimizer=sgd;activation=none;rate=1e9");
        int done = playground.train(1000);
        assertThat(done).isLessThan(100);
        assertThat(playground.isFinite()).isFalse();
        playground.rewind(1);
        assertThat(playground.isFinite()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data=moons", "rate=fast", "colour=red", "hidden=8,many", "features=", "batch=0", "noise=7",
            "rows=20.5", "optimizer=lion", "l2=-1", "momentum=1", "rate=-1", "rate=NaN", "rate"})
    void refusesInOneLineWhatItDoesNotKnow(String settings) {
        assertThatThrownBy(() -> new Playground(settings)).isInstanceOf(IllegalArgumentException.class)
                .message().isNotBlank().doesNotContain("\n");
    }
}
