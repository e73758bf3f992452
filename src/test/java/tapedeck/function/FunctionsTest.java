package tapedeck.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The registry has every Function that PyTorch has an operator of. */
class FunctionsTest {
    private static final String PARTS = "a node with several outputs, whose gradient is that of all of them together";
    private static final String SQUARE = "the engine's own, for images and square windows: a recording has the general one";
    private static final String GRADIENT = "the gradient of any Function: PyTorch has an operator of each";
    /** Functions that recordings do not know, and why. */
    private static final Map<Class<? extends Function>, String> UNKNOWN = Map.ofEntries(
            Map.entry(AvgPool2d.class, SQUARE), Map.entry(Conv2d.class, SQUARE), Map.entry(MaxPool2d.class, SQUARE),
            Map.entry(Narrow.class, "PyTorch takes a slice"), Map.entry(Ndtr.class, "PyTorch computes it of erf"),
            Map.entry(Dropout.class, "PyTorch multiplies by a mask that it draws"),
            Map.entry(LayerStack.class, "PyTorch computes an LSTM's layer in one piece"),
            Map.entry(CopySlices.class, "a recording does not say which part of its base was written"),
            Map.entry(Renamed.class, "another Function, which is known"),
            Map.entry(WithNumber.class, "another Function, which is known"),
            Map.entry(Pullback.class, GRADIENT), Map.entry(BilinearPullback.class, GRADIENT),
            Map.entry(Split.class, PARTS), Map.entry(Unbind.class, PARTS), Map.entry(Slogdet.class, PARTS));

    private static List<Class<?>> functions() {
        return FunctionClasses.all().stream()
                .filter(each -> each.isRecord() && each.getPackageName().equals("tapedeck.function"))
                .<Class<?>>map(JavaClass::reflect).toList();
    }

    @Test
    void everyFunctionIsInItOrSaysWhyNot() throws Exception {
        Set<Signature<?>> all = new HashSet<>(Functions.all());
        List<String> missing = new ArrayList<>();
        Set<Class<?>> unknown = new HashSet<>();
        for (Class<?> each : functions()) {
            if (UNKNOWN.containsKey(each)) {
                unknown.add(each);
            } else if (!all.remove(signature(each))) {
                missing.add(each.getSimpleName());
            }
        }
        assertThat(missing).as("not in Functions, and without a reason here").isEmpty();
        assertThat(all).as("in Functions, but of no Function").isEmpty();
        assertThat(unknown).as("Functions with a reason").containsExactlyInAnyOrderElementsOf(UNKNOWN.keySet());
    }

    private static Signature<?> signature(Class<?> function) throws ReflectiveOperationException {
        Field field = function.getDeclaredField("SIGNATURE");
        field.setAccessible(true);
        return (Signature<?>) field.get(null);
    }

    @Test
    void eachHasAnOperatorAndWhatTakesTensorsAloneHasItsNames() {
        assertThat(Functions.all()).allSatisfy(each -> assertThat(each.aten().names()).as(each.name()).isNotEmpty()
                .allMatch(operator -> operator.matches("aten\\.\\w+\\.\\w+")));
        for (int operands = 1; operands <= 2; operands++) {
            assertThat(Functions.elementwise(operands)).isNotEmpty().allSatisfy(each -> assertThat(each.aten().names())
                    .containsExactly("aten." + each.name() + ".default"));
        }
    }

    @Test
    void anOperatorInPlaceIsTheOneBesideIt() {
        assertThat(Functions.of("aten.relu_.default")).containsExactly(Relu.SIGNATURE);
        assertThat(Functions.of("aten.add_.Tensor")).isEqualTo(Functions.of("aten.add.Tensor"));
        assertThat(Functions.of("aten._to_copy.default")).containsExactly(ToCopy.SIGNATURE);
        assertThat(Functions.of("")).isEmpty();
    }

    @Test
    void ofOneOperatorTheArgumentsSayWhichFunctionItIs() {
        assertThat(Functions.of("aten.mul.Tensor").stream().map(Signature::name).collect(Collectors.toSet()))
                .containsExactly("mul");
        assertThat(Functions.of("aten.gelu.default")).containsExactly(Gelu.SIGNATURE, GeluTanh.SIGNATURE);
    }

    @Test
    void aScriptsFunctionIsMadeOfTheArgumentsThatItsSignatureNames() {
        AtenCall call = new AtenCall() {
            @Override
            public boolean isNone(String argument) {
                return !argument.equals("alpha");
            }

            @Override
            public double number(String argument) {
                return 1.5;
            }
        };
        assertThat(Functions.called(PythonForm.Call.FUNCTIONAL)).extracting(Signature::name).contains("elu", "gelu")
                .doesNotHaveDuplicates();
        assertThat(Functions.make("elu", call)).isEqualTo(new Elu(1.5));
        assertThat(Functions.make("gelu", AtenCall.EMPTY)).isEqualTo(new Gelu());
        assertThatIllegalArgumentException().isThrownBy(() -> Functions.make("nothing", AtenCall.EMPTY));
    }
}
