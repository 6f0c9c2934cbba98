# breaks IC-17
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX pay: <https://w3id.org/rolegraph/pay#>
PREFIX ex: <http://example.org/>

INSERT { ?s qb:component ex:c . ex:c qb:dimension qb:measureType . ?o qb:measureType pay:median } WHERE { ?s a qb:DataStructureDefinition . { SELECT ?o { ?o a qb:Observation } LIMIT 1 } }
