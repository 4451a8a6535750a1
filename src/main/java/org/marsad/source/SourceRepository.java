package org.marsad.source;

import org.springframework.data.jpa.repository.JpaRepository;

interface SourceRepository extends JpaRepository<Source, Long> {

    boolean existsByUrl(String url);

    boolean existsByUrlAndIdNot(String url, Long id);

    boolean existsBySlug(String slug);
}
