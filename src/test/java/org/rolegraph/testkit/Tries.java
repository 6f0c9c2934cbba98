package org.rolegraph.testkit;

import java.lang.reflect.Method;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Counts what a test that {@link Holds} a promise tries, and compares its row of {@code
 * docs/promises.md} when all of it has run; with {@code -Drolegraph.golden=write} it writes the row
 * instead. Each test looks at its own row, since no process runs all tests. Where a case fails or
 * is skipped nothing is compared: the one says so itself, and of the other nothing is known.
 */
public final class Tries implements AutoCloseable {
    private final Method test;
    private int cases;
    private int tried;
    private int held;
    private boolean whole = true;

    private Tries(Method test) {
        this.test = test;
    }

    /** One more was tried within the test, and held. */
    public void held() {
        held(1);
    }

    /** So many more were tried within the test, and held. */
    public void held(int times) {
        tried += times;
        held += times;
    }

    /** So many more were tried and did not hold, which is known and documented. */
    public void missed(int times) {
        tried += times;
    }

    /** Called when all of the test has run. */
    @Override
    public void close() {
        if (whole) {
            PromisesPage.hold(test, tried == 0 ? cases : tried, tried == 0 ? cases : held);
        }
    }

    /** One case, which may be the whole of the test. */
    private <T> T run(InvocationInterceptor.Invocation<T> invocation) throws Throwable {
        T result = making(invocation);
        cases++;
        return result;
    }

    /** What makes the cases, or one of them. */
    private <T> T making(InvocationInterceptor.Invocation<T> invocation) throws Throwable {
        try {
            return invocation.proceed();
        } catch (Throwable e) {
            whole = false;
            throw e;
        }
    }

    /** For JUnit's own tests. */
    static final class InJupiter implements ParameterResolver, InvocationInterceptor {

        /** That of the method, which lasts until its class is done: its cases come in between. */
        private static Tries of(ExtensionContext context) {
            ExtensionContext place = context;
            while (place.getTestMethod().isEmpty()) {
                place = place.getParent().orElseThrow();
            }
            Method test = place.getRequiredTestMethod();
            while (place.getTestMethod().isPresent()) {
                place = place.getParent().orElseThrow();
            }
            return place.getStore(ExtensionContext.Namespace.create(Tries.class))
                    .getOrComputeIfAbsent(test, t -> new Tries(test), Tries.class);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Tries.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return of(context);
        }

        @Override
        public void interceptTestMethod(
                Invocation<Void> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext context)
                throws Throwable {
            of(context).run(invocation);
        }

        @Override
        public void interceptTestTemplateMethod(
                Invocation<Void> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext context)
                throws Throwable {
            of(context).run(invocation);
        }

        @Override
        public <T> T interceptTestFactoryMethod(
                Invocation<T> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext context)
                throws Throwable {
            return of(context).making(invocation);
        }

        @Override
        public void interceptDynamicTest(
                Invocation<Void> invocation,
                DynamicTestInvocationContext test,
                ExtensionContext context)
                throws Throwable {
            of(context).run(invocation);
        }
    }

    /** For properties, whose tries jqwik counts. */
    static final class InJqwik implements AroundPropertyHook {
        @Override
        public PropertyExecutionResult aroundProperty(
                PropertyLifecycleContext context, PropertyExecutor property) {
            PropertyExecutionResult result = property.execute();
            if (result.status() != PropertyExecutionResult.Status.SUCCESSFUL) {
                return result;
            }
            try {
                int tries = result.countTries();
                PromisesPage.hold(context.targetMethod(), tries, tries);
                return result;
            } catch (AssertionError e) {
                return result.mapToFailed(e);
            }
        }
    }
}
