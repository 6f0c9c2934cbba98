# breaks IC-11
PREFIX pay: <https://w3id.org/rolegraph/pay#>

DELETE { ?o pay:area ?a } WHERE { { SELECT ?o ?a { ?o pay:area ?a } LIMIT 1 } }
