package tapedeck.ui.predictions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TableReader;
import tapedeck.programs.TableNetwork;
import tapedeck.programs.Trained;

/** A sample table with few of its columns, and what its usual network predicts. */
final class FewColumns {
    private FewColumns() {}

    static PredictionResult predicted(String sample, int iterations, Integer... columns) throws Exception {
        List<String> lines = Files.readAllLines(Path.of("sample-datasets", sample + ".csv"));
        String text = lines.stream().filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.stream(columns).map(column -> line.split(",", -1)[column])
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        ParsedTable table = TableReader.guessing().read(new TableInput.OfText(sample, text));
        String target = table.frame().names().getLast();
        Trained trained = Trained.of(TableNetwork.program(
                TableNetwork.source(table, TableNetwork.preparation(table, target))), iterations);
        return new PredictionsModel(trained.predictor()).at(iterations, trained.parameters());
    }
}
