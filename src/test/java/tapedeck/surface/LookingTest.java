package tapedeck.surface;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;

/** Built-in programs, networks and tables while somebody looks around: they train on as if nobody did. */
class LookingTest {
    private static final int LOOKS = 3;
    private static final int NEXT = 1000;

    static Stream<String> programs() {
        List<String> sample = List.of("penguins");
        return Boolean.getBoolean("tapedeck.long")
                ? new Catalogue().all().stream().map(ProgramEntry::id)
                : sample.stream();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void lookingChangesNothing(String id) throws Exception {
        Program program = new Catalogue().find(id).orElseThrow().load(Path.of(""));
        Looking.changesNothing(program, program.defaults().withEpochs(NEXT), LOOKS, NEXT);
    }
}
