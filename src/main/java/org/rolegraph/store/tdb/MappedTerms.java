package org.rolegraph.store.tdb;

import org.apache.jena.dboe.base.file.BinaryDataFile;

/** The file of a dictionary's terms, read where they lie. Whatever would write is refused. */
final class MappedTerms implements BinaryDataFile {
    private final MappedFile file;

    MappedTerms(MappedFile file) {
        this.file = file;
    }

    MappedFile file() {
        return file;
    }

    @Override
    public int read(long at, byte[] target, int from, int most) {
        return file.read(at, target, from, most);
    }

    @Override
    public long length() {
        return file.length();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public long write(byte[] bytes, int from, int count) {
        throw new UnsupportedOperationException(file.file() + " is opened for reading");
    }

    /** A transaction that is undone cuts off what it wrote, which is nothing here. */
    @Override
    public void truncate(long length) {
        if (length != file.length()) {
            throw new UnsupportedOperationException(file.file() + " is opened for reading");
        }
    }

    @Override
    public void open() {}

    @Override
    public void sync() {}

    @Override
    public void close() {}
}
