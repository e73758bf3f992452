package tapedeck.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.program.Program;
import tapedeck.text.Message;

/** Several processes wrote a file each: whichever is opened, it knows the others. */
class RanksTest {
    @TempDir
    private Path folder;

    private Path write(String name, int rank, int of, String script, double loss) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("recording.json", Tapes.HEADER.replace("\"rank\":0,\"worldSize\":1",
                "\"rank\":" + rank + ",\"worldSize\":" + of).replace("p.py", script));
        entries.put("losses/000001.jsonl", "{\"iteration\":1,\"loss\":" + loss + "}");
        entries.put("end.json", "{\"reason\":\"finished\",\"sentence\":\"\",\"iterations\":1,\"recorded\":[]}");
        return Files.write(folder.resolve(name), Tapes.zip(entries));
    }

    @Test
    void theOthersOfTheRunStandBesideIt() throws Exception {
        write("run-rank0.tape", 0, 3, "train.py", 1.5);
        Path second = write("run-rank1.tape", 1, 3, "train.py", 2.5);
        write("run-rank2.tape", 2, 3, "train.py", 3.5);
        RecordedRun run = RecordedRun.of(second);
        assertThat(run.part()).isEqualTo(Message.of("recorded.rank", "rank", 1));
        assertThat(run.otherRanks()).extracting(Program::id).containsExactly("run-rank0.tape", "run-rank2.tape");
        assertThat(run.otherRanks()).extracting(each -> each.known().last(0)).containsExactly(1.5, 3.5);
        assertThat(run.otherRanks()).allSatisfy(each -> assertThat(each.otherRanks()).isEmpty());
        assertThat(run.notes()).isEmpty();
    }

    @Test
    void whatIsOfAnotherRunIsNot() throws Exception {
        Path first = write("run-rank0.tape", 0, 4, "train.py", 1);
        write("run-rank1.tape", 1, 4, "other.py", 1);
        write("run-rank2.tape", 2, 2, "train.py", 1);
        write("run-rank3.tape", 0, 4, "train.py", 1);
        RecordedRun run = RecordedRun.of(first);
        assertThat(run.otherRanks()).isEmpty();
        assertThat(run.notes()).containsExactly(Message.of("recorded.ranks.missing", "here", 1, "all", 4));
    }

    @Test
    void oneThatIsDamagedIsMissing() throws Exception {
        Path first = write("run-rank0.tape", 0, 2, "train.py", 1);
        Files.writeString(folder.resolve("run-rank1.tape"), "no recording");
        assertThat(RecordedRun.of(first).notes())
                .containsExactly(Message.of("recorded.ranks.missing", "here", 1, "all", 2));
    }
}
