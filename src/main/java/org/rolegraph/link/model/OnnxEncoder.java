package org.rolegraph.link.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;

/**
 * A model run by ONNX Runtime in this process, as langchain4j packs and drives it. Its classes are
 * reached by reflection, since they come when the user wants them; their versions are fixed and
 * their bytes checked, so that what is reached is there.
 */
final class OnnxEncoder implements Encoder {
    private static final String DRIVER = "dev.langchain4j.model.embedding.onnx.";

    private static final Map<ModelFolder, ClassLoader> LOADERS = new HashMap<>();

    private final Object driver;
    private final Method embed;
    private final Field vector;

    private OnnxEncoder(Object driver, Method embed, Field vector) {
        this.driver = driver;
        this.embed = embed;
        this.vector = vector;
    }

    /**
     * Starts the model, in about half a second.
     *
     * @param natives where its tokenizer puts its native library
     */
    static OnnxEncoder open(Model model, ModelFolder folder, Path natives) throws IOException {
        stayOffline(natives);
        ClassLoader loader = loader(folder);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader); // where the tokenizer looks for its files
        try {
            Class<?> environment = loader.loadClass("ai.onnxruntime.OrtEnvironment");
            Class<?> session = loader.loadClass("ai.onnxruntime.OrtSession");
            Class<?> settings = loader.loadClass("ai.onnxruntime.OrtSession$SessionOptions");
            Object options = settings.getConstructor().newInstance();
            // texts are spread over the processors; a text alone is too short to be
            settings.getMethod("setIntraOpNumThreads", int.class).invoke(options, 1);
            settings.getMethod("setInterOpNumThreads", int.class).invoke(options, 1);
            Object runtime = environment.getMethod("getEnvironment").invoke(null);
            Object started =
                    environment
                            .getMethod("createSession", byte[].class, settings)
                            .invoke(runtime, bytes(loader, model.files() + ".onnx"), options);
            Class<?> pooling = loader.loadClass(DRIVER + "PoolingMode");
            Class<?> type = loader.loadClass(DRIVER + "OnnxBertBiEncoder");
            Object driver =
                    type.getConstructor(environment, session, InputStream.class, pooling)
                            .newInstance(
                                    runtime,
                                    started,
                                    new ByteArrayInputStream(
                                            bytes(loader, model.files() + "-tokenizer.json")),
                                    pooling.getField(model.pooling()).get(null));
            Method embed = type.getDeclaredMethod("embed", String.class);
            embed.setAccessible(true);
            Field vector = embed.getReturnType().getDeclaredField("embedding");
            vector.setAccessible(true);
            return new OnnxEncoder(driver, embed, vector);
        } catch (ReflectiveOperationException | LinkageError | IOException e) {
            throw Failure.of(
                    Exit.DATA,
                    Codes.BAD_VALUE,
                    Location.of(folder.folder().toString()),
                    "the model " + model.name() + " does not start: " + cause(e),
                    "\"rolegraph models add "
                            + model.name()
                            + "\" brings again what is damaged; --model none does without");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * One loader for all models of a folder, as long as the process lives: native code is loaded by
     * one loader alone and cannot be unloaded.
     */
    private static synchronized ClassLoader loader(ModelFolder folder) throws IOException {
        ClassLoader known = LOADERS.get(folder);
        if (known != null) {
            return known;
        }
        Set<Path> jars = new LinkedHashSet<>();
        Models.ALL.stream().filter(folder::has).map(folder::jars).forEach(jars::addAll);
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        URLClassLoader made =
                new URLClassLoader(urls.toArray(new URL[0]), OnnxEncoder.class.getClassLoader());
        LOADERS.put(folder, made);
        return made;
    }

    /** The tokenizer would otherwise look for a cloud it may run in, and for other libraries. */
    private static void stayOffline(Path natives) {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("RUST_FLAVOR", "cpu");
        System.setProperty("DJL_CACHE_DIR", natives.toString());
    }

    private static byte[] bytes(ClassLoader loader, String name) throws IOException {
        try (InputStream in = loader.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no jar holds " + name);
            }
            return in.readAllBytes();
        }
    }

    private static String cause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    @Override
    public float[] encode(String text) {
        try {
            return (float[]) vector.get(embed.invoke(driver, text));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the model does not take \"" + text + "\"", e);
        }
    }
}
