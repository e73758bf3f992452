package tapedeck.python.numpy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.numpy.Element;
import tapedeck.numpy.NumpyArray;
import tapedeck.python.bridge.Arguments;
import tapedeck.python.bridge.CallTable;

/** The data sets that scripts load by name: numbers, and in the last column a number or the name of a class. */
final class TableCalls implements CallTable.Area {
    /** A name, and no way to elsewhere: any script may ask. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]+");

    private final Path folder;

    TableCalls(Path folder) {
        this.folder = folder;
    }

    @Override
    public void into(CallTable table) {
        table.put("np_table", this::read);
    }

    /** The names of the columns, the numbers, the last column as numbers, and the classes in the order in which they come. */
    private List<Object> read(Arguments in) {
        String name = in.text(0);
        if (!NAME.matcher(name).matches()) {
            throw new EngineException("Tapedeck has no data set called " + name);
        }
        Path file = folder.resolve(name + ".csv");
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new EngineException("Tapedeck's data set " + file + " cannot be read");
        }
        List<String> names = List.of(lines.getFirst().split(",", -1));
        int width = names.size() - 1;
        int rows = lines.size() - 1;
        double[] numbers = new double[rows * width];
        double[] last = new double[rows];
        List<String> classes = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            String[] fields = lines.get(i + 1).split(",", -1);
            for (int j = 0; j < width; j++) {
                numbers[i * width + j] = Double.parseDouble(fields[j]);
            }
            last[i] = target(fields[width], classes);
        }
        Element fractions = Element.of(DType.FLOAT64);
        return List.of(names, new NumpyArray(NdArray.of(numbers, rows, width), fractions),
                new NumpyArray(NdArray.of(last, rows), fractions), classes);
    }

    private static double target(String field, List<String> classes) {
        if (Character.isDigit(field.charAt(0))) {
            return Double.parseDouble(field);
        }
        if (!classes.contains(field)) {
            classes.add(field);
        }
        return classes.indexOf(field);
    }
}
