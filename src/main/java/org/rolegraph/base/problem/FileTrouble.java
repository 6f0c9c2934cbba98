package org.rolegraph.base.problem;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.ZipException;

/**
 * What an {@link IOException} means: the one place that puts Java's classes and the system's words
 * into sentences, each with a remedy. The system's words are those of Linux, macOS and Windows in
 * English, which is what Java passes on under the C locale and others alike where it knows them.
 */
public final class FileTrouble {
    private static final String READING = "cannot be read: ";
    private static final String WRITING = "cannot be written: ";

    private static final String DENIED = "access is denied";
    private static final String ABSENT = "there is no such file or folder";

    /** One thing that goes wrong with files. */
    private record Cause(
            String why, String code, boolean ofWriting, String remedy, Predicate<IOException> is) {}

    /** What the system says goes before the class, since several things are one class of Java's. */
    private static final List<Cause> CAUSES =
            List.of(
                    writing(
                            "the disk is full",
                            "make room on it, or name a place on another",
                            says("no space left", "not enough space")),
                    writing(
                            "your share of the disk is used up",
                            "make room, or name a place on another disk",
                            says("quota exceeded")),
                    writing(
                            "the file system can only be read",
                            "name a place that may be written to",
                            says("read-only file system")),
                    writing(
                            "the file would be larger than the system allows",
                            "raise the limit (ulimit -f), or write less",
                            says("file too large")),
                    reading(
                            "a folder is there, where a file is expected",
                            "name the file",
                            says("is a directory")),
                    reading(
                            "a part of the path is a file, where a folder is expected",
                            "check the path",
                            says("not a directory").or(NotDirectoryException.class::isInstance)),
                    reading(
                            "symbolic links lead round in a circle",
                            "name the file itself",
                            says("too many levels of symbolic links")
                                    .or(FileSystemLoopException.class::isInstance)),
                    reading(
                            "the name is longer than the system allows",
                            "name it shorter",
                            says("file name too long")),
                    reading(
                            "too many files are open",
                            "close other programs, or raise the limit (ulimit -n)",
                            says("too many open files")),
                    reading(
                            "it is closed",
                            "open it for the program, or send it to /dev/null",
                            says("bad file descriptor")),
                    reading(
                            "the disk, or the network drive, reports an error",
                            "check the drive, and try again",
                            says("input/output error", "stale file handle", "i/o error")),
                    reading(
                            "no file that can be opened is there",
                            "name a file",
                            says("no such device or address")),
                    reading(
                            DENIED,
                            "check its permissions and those of its folder",
                            says("permission denied", "operation not permitted", "access is denied")
                                    .or(AccessDeniedException.class::isInstance)),
                    reading(
                            ABSENT,
                            "check the path",
                            either(NoSuchFileException.class, FileNotFoundException.class)),
                    writing(
                            "something of that name is there already",
                            "name another, or move away what is there",
                            FileAlreadyExistsException.class::isInstance),
                    writing(
                            "a folder with files in it is there",
                            "name another, or move away what is there",
                            DirectoryNotEmptyException.class::isInstance),
                    writing(
                            "it cannot be moved to its place in one step there",
                            "name a place on a disk of this machine",
                            AtomicMoveNotSupportedException.class::isInstance),
                    new Cause(
                            "bytes in it are not UTF-8",
                            Codes.BAD_ENCODING,
                            false,
                            "save the file as UTF-8",
                            CharacterCodingException.class::isInstance),
                    new Cause(
                            "the archive is damaged, cut off or none",
                            Codes.BAD_SYNTAX,
                            false,
                            "fetch or pack it anew",
                            ZipException.class::isInstance),
                    new Cause(
                            "it ends too early",
                            Codes.BAD_SYNTAX,
                            false,
                            "fetch or write it anew",
                            EOFException.class::isInstance),
                    reading(
                            "the work was interrupted",
                            "try again",
                            ClosedByInterruptException.class::isInstance));

    private FileTrouble() {}

    private static Cause reading(String why, String remedy, Predicate<IOException> is) {
        return new Cause(why, Codes.NO_FILE, false, remedy, is);
    }

    private static Cause writing(String why, String remedy, Predicate<IOException> is) {
        return new Cause(why, Codes.CANNOT_WRITE, true, remedy, is);
    }

    private static Predicate<IOException> says(String... words) {
        return e -> {
            String said = said(e).toLowerCase(Locale.ROOT);
            for (String each : words) {
                if (said.contains(each)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Predicate<IOException> either(Class<?> one, Class<?> other) {
        return e -> one.isInstance(e) || other.isInstance(e);
    }

    /** What the system said, without the names of files, which may say anything. */
    private static String said(IOException e) {
        return String.valueOf(
                e instanceof FileSystemException system ? system.getReason() : e.getMessage());
    }

    /** The sentence that a file cannot be read. */
    public static Problem reading(String file, IOException e) {
        if (e instanceof FileProblem known && known.problem() != null) {
            return at(file, known.problem());
        }
        Cause cause = cause(e);
        return Problem.error(
                cause.code(), Location.of(place(file)), READING + cause.why(), cause.remedy());
    }

    /** The same with the file's name as the user wrote it. */
    private static Problem at(String file, Problem problem) {
        Location where =
                new Location(place(file), problem.where().line(), problem.where().column());
        return new Problem(
                problem.code(), problem.severity(), where, problem.message(), problem.remedy());
    }

    /** The sentence that a file cannot be written. */
    public static Problem writing(String file, IOException e) {
        boolean noFolder = why(e).equals(ABSENT);
        return Problem.error(
                Codes.CANNOT_WRITE,
                Location.of(place(file)),
                WRITING + (noFolder ? "its folder is not there" : why(e)),
                noFolder ? "make the folder first, or name another" : cause(e).remedy());
    }

    /** The failure to read a file that the user named. */
    public static Failure unreadable(String file, IOException e) {
        return new Failure(Exit.DATA, reading(file, e));
    }

    /** The failure to write a file that the user named. */
    public static Failure unwritable(String file, IOException e) {
        return new Failure(Exit.USAGE, writing(file, e));
    }

    /**
     * The failure of a file that nobody has said more of.
     *
     * @param otherwise the place where the exception names none
     */
    public static Failure of(IOException e, String otherwise) {
        String file = file(e, otherwise);
        return isOfWriting(e) ? unwritable(file, e) : unreadable(file, e);
    }

    /** The file that the exception names. */
    public static Path file(IOException e, Path otherwise) {
        return Path.of(file(e, otherwise.toString()));
    }

    private static String file(IOException e, String otherwise) {
        if (e instanceof FileProblem known && known.problem() != null) {
            return known.problem().where().file();
        }
        return e instanceof FileSystemException system && system.getFile() != null
                ? system.getFile()
                : otherwise;
    }

    /** Whether this goes wrong when something is written, and then only. */
    public static boolean isOfWriting(IOException e) {
        return cause(e).ofWriting();
    }

    /** Whether this user may not do it, while another might. */
    public static boolean isOfPermission(IOException e) {
        return why(e).equals(DENIED);
    }

    /** Why, as the end of a sentence: {@code the disk is full}. */
    public static String why(IOException e) {
        return cause(e).why();
    }

    private static Cause cause(IOException e) {
        if (e instanceof FileProblem known && known.problem() != null) {
            Problem problem = known.problem();
            return new Cause(
                    problem.message(), problem.code(), false, problem.remedy(), any -> true);
        }
        for (Cause cause : CAUSES) {
            if (cause.is().test(e)) {
                return cause;
            }
        }
        String said = said(e);
        return reading(
                said.equals("null") || said.isBlank() ? "the system does not say why" : said,
                "check the path, and what may be done with it",
                any -> true);
    }

    private static String place(String file) {
        return file.isEmpty() ? "\"\"" : file;
    }
}
