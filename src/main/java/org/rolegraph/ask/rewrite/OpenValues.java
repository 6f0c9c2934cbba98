package org.rolegraph.ask.rewrite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.algebra.table.TableData;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * VALUES with UNDEF as a union of tables without: Jena takes each variable of a table for bound,
 * and moves filters to where it is not.
 */
final class OpenValues extends TransformCopy {
    @Override
    public Op transform(OpTable values) {
        Map<Set<Var>, List<Binding>> rows = new LinkedHashMap<>();
        values.getTable()
                .rows()
                .forEachRemaining(
                        row ->
                                rows.computeIfAbsent(bound(row), vars -> new ArrayList<>())
                                        .add(row));
        // most tables have no UNDEF, and stay as they are
        Set<Var> all = new HashSet<>(values.getTable().getVars());
        if (rows.keySet().stream().allMatch(all::equals)) {
            return super.transform(values);
        }
        Op union = null;
        for (Map.Entry<Set<Var>, List<Binding>> part : rows.entrySet()) {
            List<Var> vars =
                    values.getTable().getVars().stream().filter(part.getKey()::contains).toList();
            Op table = OpTable.create(new TableData(vars, part.getValue()));
            union = union == null ? table : new OpUnion(union, table);
        }
        return union;
    }

    private static Set<Var> bound(Binding row) {
        Set<Var> vars = new HashSet<>();
        row.vars().forEachRemaining(vars::add);
        return vars;
    }
}
