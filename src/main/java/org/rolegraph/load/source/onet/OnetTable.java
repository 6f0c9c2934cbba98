package org.rolegraph.load.source.onet;

/** The tables that are read. */
enum OnetTable {
    CONTENT_MODEL("descriptions and hierarchy of skills, work styles, activities and interests"),
    OCCUPATIONS("everything"),
    TITLES("alternate titles of occupations"),
    REPORTED_TITLES("titles that holders of an occupation reported"),
    SKILLS("which skills an occupation needs, how much"),
    KNOWLEDGE("which knowledge an occupation needs, how much"),
    WORK_STYLES("which work styles an occupation asks for"),
    UNSPSC("the classes of technologies and tools"),
    TECHNOLOGIES("which technologies an occupation uses"),
    TOOLS("which tools an occupation uses"),
    INTERMEDIATE_ACTIVITIES("intermediate work activities"),
    DETAILED_ACTIVITIES("detailed work activities, and the activities of tasks"),
    TASKS("tasks of occupations"),
    TASK_ACTIVITIES("the activities of tasks"),
    ZONES("names and descriptions of job zones"),
    JOB_ZONES("job zones of occupations"),
    EDUCATION_CATEGORIES("levels of education, training and experience"),
    EDUCATION("education, training and experience that an occupation needs"),
    RELATED("which occupations are related"),
    INTERESTS("interests that an occupation suits");

    private final String holds;

    OnetTable(String holds) {
        this.holds = holds;
    }

    /** What will be missing when the table is. */
    String holds() {
        return holds;
    }
}
