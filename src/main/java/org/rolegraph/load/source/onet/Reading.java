package org.rolegraph.load.source.onet;

import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.rolegraph.base.delimited.DelimitedTable;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.load.source.Members;

/** Reads the tables of one release, each by who understands it, what is spoken of first. */
public final class Reading {
    private final OnetParts parts;
    private final Work work;
    private final Problems problems;
    private final OnetCells cells;
    private final OnetFacts out;
    private final Occupations occupations;
    private final Elements elements;

    Reading(OnetParts parts, Work work, Problems problems, OnetFacts out) {
        this.parts = parts;
        this.work = work;
        this.problems = problems;
        this.out = out;
        cells = new OnetCells(problems);
        occupations = new Occupations(cells, out);
        elements = new Elements(cells, out);
    }

    /** Reads all tables. */
    void all() throws IOException {
        rows(OnetTable.CONTENT_MODEL, elements::take);
        elements.write();
        rows(OnetTable.OCCUPATIONS, occupations::define);
        titles();
        ratings(OnetTable.SKILLS, SkillKind.SKILL);
        ratings(OnetTable.KNOWLEDGE, SkillKind.KNOWLEDGE);
        ratings(OnetTable.WORK_STYLES, SkillKind.TRANSVERSAL);
        technologies();
        tasks();
        preparation();
        Relations relations = new Relations(occupations, elements, cells, out);
        rows(OnetTable.RELATED, relations::related);
        rows(OnetTable.INTERESTS, relations::interest);
    }

    private void titles() throws IOException {
        rows(OnetTable.TITLES, row -> occupations.title(row, "Alternate Title", "Short Title"));
        rows(
                OnetTable.REPORTED_TITLES,
                row -> occupations.title(row, "Reported Job Title", "Short Title"));
    }

    private void ratings(OnetTable table, SkillKind kind) throws IOException {
        for (OnetParts.Part part : parts.of(table)) {
            Evidence evidence = work.evidence(part.stem());
            Ratings ratings = new Ratings(occupations, elements, kind, evidence, cells, out);
            read(part, ratings::take);
            ratings.write();
        }
    }

    private void technologies() throws IOException {
        Commodities commodities = new Commodities(cells, out);
        rows(OnetTable.UNSPSC, commodities::define);
        Technologies technologies =
                new Technologies(occupations, elements, commodities, cells, out);
        rows(OnetTable.TECHNOLOGIES, technologies::take);
        rows(OnetTable.TOOLS, technologies::take);
    }

    private void tasks() throws IOException {
        Tasks tasks = new Tasks(occupations, elements, cells, out);
        rows(OnetTable.INTERMEDIATE_ACTIVITIES, tasks::intermediate);
        rows(OnetTable.DETAILED_ACTIVITIES, tasks::detailed);
        rows(OnetTable.TASKS, tasks::task);
        if (parts.has(OnetTable.TASKS) && parts.has(OnetTable.DETAILED_ACTIVITIES)) {
            rows(OnetTable.TASK_ACTIVITIES, tasks::link);
        }
    }

    private void preparation() throws IOException {
        JobZones frame = JobZones.of(work.release().number());
        Preparation preparation = new Preparation(occupations, elements, frame, cells, out);
        rows(OnetTable.ZONES, preparation::zone);
        preparation.tellZones();
        boolean named = parts.has(OnetTable.ZONES);
        rows(OnetTable.JOB_ZONES, (row, evidence) -> preparation.jobZone(row, evidence, named));
        rows(OnetTable.EDUCATION_CATEGORIES, preparation::level);
        if (parts.has(OnetTable.EDUCATION_CATEGORIES)) {
            rows(OnetTable.EDUCATION, preparation::education);
        }
    }

    private void rows(OnetTable table, Consumer<TableRow> take) throws IOException {
        for (OnetParts.Part part : parts.of(table)) {
            read(part, take);
        }
    }

    private void rows(OnetTable table, BiConsumer<TableRow, Evidence> take) throws IOException {
        for (OnetParts.Part part : parts.of(table)) {
            Evidence evidence = work.evidence(part.stem());
            read(part, row -> take.accept(row, evidence));
        }
    }

    private void read(OnetParts.Part part, Consumer<TableRow> take) throws IOException {
        Members.read(
                part.member(),
                problems,
                bytes ->
                        DelimitedTable.read(
                                bytes,
                                Separator.BARE_TAB,
                                part.member().name(),
                                part.columns(),
                                problems,
                                take));
    }
}
