package org.rolegraph.web.serve;

/** What a server looks after beside its answers. */
final class Regularly {
    private Regularly() {}

    /** Runs it after each such time, until the thread is interrupted or the process ends. */
    static Thread run(String name, long millis, Runnable action) {
        Thread thread =
                new Thread(
                        () -> {
                            while (waited(millis)) {
                                action.run();
                            }
                        },
                        name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Whether the time has passed, and nobody has ended it. */
    private static boolean waited(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
