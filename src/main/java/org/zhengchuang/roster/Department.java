package org.zhengchuang.roster;

/**
 * A department (职能部门) with the one person who answers for its part of the campaign (指定责任人, R51).
 *
 * @param personId the named person, or {@code null} where nobody is named yet
 */
public record Department(String id, String name, DepartmentKind kind, String personId) {}
