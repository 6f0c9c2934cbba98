# breaks IC-15
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX ex: <http://example.org/>

INSERT { ?s qb:component ex:c . ex:c qb:dimension qb:measureType . ?o qb:measureType ex:none } WHERE { ?s a qb:DataStructureDefinition . { SELECT ?o { ?o a qb:Observation } LIMIT 1 } }
