package org.marsad.job;

import java.util.Map;

/**
 * The targets of a job as a query, so that counting them beforehand and writing them down are the same question.
 *
 * @param sql        yields {@code target_id} (an article's id, or something else's below zero), {@code label} and
 *     {@code source_id}; a target once
 * @param parameters the query's named parameters; names that begin with {@code job} are taken
 */
public record Selection(String sql, Map<String, Object> parameters) {}
