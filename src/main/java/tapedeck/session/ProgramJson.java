package tapedeck.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.data.SpecException;
import tapedeck.data.table.Part;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.Initialisation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.LossKind;

/** What it takes to make a Program again, but for texts of scripts and bytes of tables, which are files of their own. */
final class ProgramJson {
    private ProgramJson() {}

    static void write(SavedProgram program, ObjectNode to) {
        switch (program) {
            case SavedProgram.Lesson(String id) -> to.put("kind", "lesson").put("id", id);
            case SavedProgram.Script(String file, _) -> to.put("kind", "script").put("file", file);
            case SavedProgram.Recording(String file) -> to.put("kind", "recording").put("file", file);
            case SavedProgram.Network network -> {
                to.put("kind", "network").put("id", network.id());
                TitleJson.write(network.title(), to.putObject("title"));
                to.put("drawn", network.drawn());
                SettingsJson.write(network.defaults(), to.putObject("defaults"));
                write(network.network(), to.putObject("network"));
            }
        }
    }

    static SavedProgram read(Fields from, @Nullable String text, @Nullable Content table) throws SessionException {
        return switch (from.text("kind")) {
            case "lesson" -> new SavedProgram.Lesson(from.text("id"));
            case "script" -> {
                if (text == null) {
                    throw from.refused("file");
                }
                yield new SavedProgram.Script(from.text("file"), text);
            }
            case "recording" -> new SavedProgram.Recording(from.text("file"));
            case "network" -> new SavedProgram.Network(from.text("id"), TitleJson.title(from.fields("title")),
                    from.flag("drawn"), SettingsJson.settings(from.fields("defaults")),
                    network(from.fields("network"), table));
            default -> throw from.refused("kind");
        };
    }

    private static void write(SavedNetwork network, ObjectNode to) {
        switch (network) {
            case SavedNetwork.Classic(SavedTable table, int hidden) -> {
                to.put("kind", "classic").put("hidden", hidden);
                write(table, to.putObject("table"));
            }
            case SavedNetwork.Layers layers -> {
                to.put("kind", "layers");
                switch (layers.data()) {
                    case SavedNetwork.Generated(DatasetSpec spec) -> {
                        ObjectNode data = to.putObject("generated").put("kind", spec.kind().name())
                                .put("size", spec.size());
                        Json.put(data, "noise", spec.noise());
                        data.put("arms", spec.arms()).put("seed", spec.seed());
                    }
                    case SavedNetwork.Read(SavedTable table) -> write(table, to.putObject("table"));
                }
                Json.put(to, "trainShare", layers.trainShare());
                ArrayNode hidden = to.putArray("hidden");
                layers.hidden().forEach(each -> hidden.addObject().put("width", each.width()).put("activation",
                        each.activation().name()));
                to.put("initialisation", layers.initialisation().name()).put("loss", layers.loss().name());
                Json.put(to, "l1", layers.l1());
                Json.put(to, "l2", layers.l2());
            }
        }
    }

    private static SavedNetwork network(Fields from, @Nullable Content content) throws SessionException {
        if (from.text("kind").equals("classic")) {
            return new SavedNetwork.Classic(table(from.fields("table"), content),
                    (int) from.whole("hidden", 1, LayerSpec.GREATEST_WIDTH));
        }
        List<LayerSpec> hidden = new ArrayList<>();
        for (Fields each : from.list("hidden")) {
            hidden.add(new LayerSpec((int) each.whole("width", 1, LayerSpec.GREATEST_WIDTH),
                    each.word("activation", Activation.class)));
        }
        SavedNetwork.Data data = from.has("generated")
                ? new SavedNetwork.Generated(generated(from.fields("generated")))
                : new SavedNetwork.Read(table(from.fields("table"), content));
        return new SavedNetwork.Layers(data, from.number("trainShare"), hidden,
                from.word("initialisation", Initialisation.class), from.word("loss", LossKind.class),
                from.number("l1"), from.number("l2"));
    }

    private static DatasetSpec generated(Fields from) throws SessionException {
        try {
            return new DatasetSpec(from.word("kind", DatasetKind.class), from.count("size", 1), from.number("noise"),
                    from.count("arms", 0), from.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE));
        } catch (SpecException _) {
            throw from.refused("size");
        }
    }

    private static void write(SavedTable table, ObjectNode to) {
        to.put("name", table.name()).put("file", table.isFile());
        switch (table.part()) {
            case Part.Whole() -> to.put("part", "whole");
            case Part.First(int rows) -> to.put("part", "first").put("rows", rows);
            case Part.Sample(int rows, long seed) -> to.put("part", "sample").put("rows", rows).put("seed", seed);
        }
        Json.put(to, "preparation", table.lines());
        to.put("sha256", table.checksum());
    }

    private static SavedTable table(Fields from, @Nullable Content content) throws SessionException {
        Part part = switch (from.text("part")) {
            case "whole" -> new Part.Whole();
            case "first" -> new Part.First(from.count("rows", 1));
            case "sample" ->
                new Part.Sample(from.count("rows", 1), from.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE));
            default -> throw from.refused("part");
        };
        return new SavedTable(from.text("name"), from.flag("file"), part, from.texts("preparation"),
                from.text("sha256"), content);
    }
}
