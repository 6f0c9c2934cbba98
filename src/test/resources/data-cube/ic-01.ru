# breaks IC-1
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX ex: <http://example.org/>

INSERT { ?o qb:dataSet ex:other } WHERE { { SELECT ?o { ?o a qb:Observation } LIMIT 1 } }
