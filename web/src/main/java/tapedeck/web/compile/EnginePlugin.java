package tapedeck.web.compile;

import java.util.Map;
import org.teavm.backend.javascript.TeaVMJavaScriptHost;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;
import tapedeck.web.Arithmetic;
import tapedeck.web.Rounding;
import tapedeck.web.fdlibm.Exponential;
import tapedeck.web.fdlibm.Hyperbolic;
import tapedeck.web.fdlibm.InverseTrigonometry;
import tapedeck.web.fdlibm.Logarithm;
import tapedeck.web.fdlibm.Power;
import tapedeck.web.fdlibm.Roots;
import tapedeck.web.fdlibm.Trigonometry;

/**
 * Makes TeaVM's {@link Math} and {@link StrictMath} what Java specifies. TeaVM has no fused multiply-add, rounds -2.5 to -3, and leaves
 * StrictMath to the browser, whose last bits are its own. So the engine names the two classes as it does on the JVM.
 */
public final class EnginePlugin implements TeaVMPlugin, ClassHolderTransformer {
    private static final Map<String, Class<?>> STRICT = Map.ofEntries(Map.entry("exp", Exponential.class),
            Map.entry("expm1", Exponential.class), Map.entry("log", Logarithm.class),
            Map.entry("log1p", Logarithm.class), Map.entry("log10", Logarithm.class), Map.entry("pow", Power.class),
            Map.entry("sin", Trigonometry.class), Map.entry("cos", Trigonometry.class),
            Map.entry("tan", Trigonometry.class), Map.entry("asin", InverseTrigonometry.class),
            Map.entry("acos", InverseTrigonometry.class), Map.entry("atan", InverseTrigonometry.class),
            Map.entry("atan2", InverseTrigonometry.class), Map.entry("sinh", Hyperbolic.class),
            Map.entry("cosh", Hyperbolic.class), Map.entry("tanh", Hyperbolic.class),
            Map.entry("cbrt", Roots.class), Map.entry("hypot", Roots.class));
    private static final Map<String, Class<?>> PLAIN = Map.of("rint", Rounding.class, "round", Rounding.class);

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
        if (host.getExtension(TeaVMJavaScriptHost.class) != null) {
            host.add(new StrictFloats());
        }
    }

    @Override
    public void transformClass(ClassHolder holder, ClassHolderTransformerContext context) {
        if (holder.getName().equals(Math.class.getName())) {
            redirect(holder, PLAIN, context);
            addFma(holder, ValueType.DOUBLE, context);
            addFma(holder, ValueType.FLOAT, context);
        } else if (holder.getName().equals(StrictMath.class.getName())) {
            redirect(holder, STRICT, context);
        }
    }

    private static void redirect(ClassHolder holder, Map<String, Class<?>> targets,
            ClassHolderTransformerContext context) {
        for (MethodHolder method : holder.getMethods()) {
            Class<?> target = targets.get(method.getName());
            if (target != null) {
                call(target, method, context);
            }
        }
    }

    private static void addFma(ClassHolder math, ValueType type, ClassHolderTransformerContext context) {
        MethodHolder fma = new MethodHolder("fma", type, type, type, type);
        fma.setLevel(AccessLevel.PUBLIC);
        fma.getModifiers().add(ElementModifier.STATIC);
        call(Arithmetic.class, fma, context);
        math.addMethod(fma);
    }

    /** The method as nothing but a call of the one of its name. */
    private static void call(Class<?> target, MethodHolder method, ClassHolderTransformerContext context) {
        ProgramEmitter emitter = ProgramEmitter.create(method, context.getHierarchy());
        ValueEmitter[] arguments = new ValueEmitter[method.parameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = emitter.var(i + 1, method.parameterType(i));
        }
        emitter.invoke(target.getName(), method.getName(), method.getResultType(), arguments).returnValue();
    }
}
