package org.rolegraph.store.tdb;

import org.apache.jena.dboe.base.block.Block;
import org.apache.jena.dboe.base.block.BlockMgr;

/** The blocks of a file of a B+tree, read where they lie. Whatever would write is refused. */
final class MappedBlocks implements BlockMgr {
    private final MappedFile file;
    private final int size;

    /**
     * @param size bytes of a block
     */
    MappedBlocks(MappedFile file, int size) {
        this.file = file;
        this.size = size;
    }

    @Override
    public Block getRead(long id) {
        Block block = new Block(id, file.slice(id * size, size));
        block.setReadOnly(true);
        return block;
    }

    @Override
    public boolean isEmpty() {
        return file.length() == 0;
    }

    @Override
    public long allocLimit() {
        return file.length() / size;
    }

    /** A tree says how much of its file it uses when it is opened and when a change is undone. */
    @Override
    public void resetAlloc(long boundary) {
        // nothing was allocated
    }

    @Override
    public boolean valid(int id) {
        return id >= 0 && id < allocLimit();
    }

    @Override
    public Block allocate(int blockSize) {
        throw refused();
    }

    @Override
    public Block getWrite(long id) {
        throw refused();
    }

    @Override
    public Block promote(Block block) {
        throw refused();
    }

    @Override
    public void write(Block block) {
        throw refused();
    }

    @Override
    public void overwrite(Block block) {
        throw refused();
    }

    @Override
    public void free(Block block) {
        throw refused();
    }

    private UnsupportedOperationException refused() {
        return new UnsupportedOperationException(getLabel() + " is opened for reading");
    }

    @Override
    public String getLabel() {
        return file.file().getFileName().toString();
    }

    @Override
    public void release(Block block) {}

    @Override
    public void beginRead() {}

    @Override
    public void endRead() {}

    @Override
    public void beginUpdate() {}

    @Override
    public void endUpdate() {}

    @Override
    public void sync() {}

    @Override
    public void syncForce() {}

    @Override
    public void close() {}

    @Override
    public boolean isClosed() {
        return false;
    }
}
