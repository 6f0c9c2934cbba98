# breaks IC-13
PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE { ?o ?p ?v } WHERE { { SELECT ?o { ?o a qb:Observation } LIMIT 1 } ?c qb:attribute ?p . ?o ?p ?v }
