package tapedeck.autograd;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the real PyTorch answered, written by the scripts in {@code src/test/pytorch}. */
final class Fixtures {
    private Fixtures() {}

    /** The cases of {@code /pytorch/NAME.json}. */
    static Stream<JsonNode> read(String name) {
        JsonMapper mapper = JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
        try (InputStream in = Fixtures.class.getResourceAsStream("/pytorch/" + name + ".json")) {
            JsonNode cases = mapper.readTree(Objects.requireNonNull(in));
            return StreamSupport.stream(cases.spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Tensor tensor(JsonNode packed) {
        return Tensor.of(Calls.numbers(packed.get("data")), Calls.integers(packed.get("shape")));
    }
}
