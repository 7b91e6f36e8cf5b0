using Entente.Training.Gold;

namespace Entente.Training;

/// <summary>Counts what is right. LAS counts relations with subtypes, all words, as the CoNLL 2018 scorer does on given tokens but for its cut of subtypes.</summary>
internal sealed class Scores
{
    private int _words, _upos, _xpos, _feats, _lemmas, _heads, _labelled, _subtyped;
    private int _namesFound, _namesGold, _namesRight;

    /// <summary>Labelled attachment with universal relations (subtypes cut), the CoNLL 2018 LAS.</summary>
    public double Las => Share(_labelled);

    public double Uas => Share(_heads);

    public double Upos => Share(_upos);

    /// <summary>Balanced F of exact names with kinds.</summary>
    public double Names => _namesFound + _namesGold == 0 ? 0 : 2.0 * _namesRight / (_namesFound + _namesGold);

    public void Add(GoldSentence gold, GoldSyntax? found, int[]? names)
    {
        if (gold.Syntax is { } syntax && found is not null)
        {
            for (int word = 0; word < gold.Forms.Length; word++)
            {
                _words++;
                _upos += Same(syntax.Upos, found.Upos, word);
                _xpos += Same(syntax.Xpos, found.Xpos, word);
                _feats += Same(syntax.Feats, found.Feats, word);
                _lemmas += syntax.Lemmas[word] == "_" ? 1 : Same(syntax.Lemmas, found.Lemmas, word);
                bool head = syntax.Heads[word] == found.Heads[word];
                _heads += head ? 1 : 0;
                _labelled += head && Universal(syntax.Relations[word]).SequenceEqual(Universal(found.Relations[word])) ? 1 : 0;
                _subtyped += head ? Same(syntax.Relations, found.Relations, word) : 0;
            }
        }

        if (gold.Names is not null && names is not null)
        {
            HashSet<(int, int, int)> right = NameTags.Names(gold.Names), answer = NameTags.Names(names);
            _namesGold += right.Count;
            _namesFound += answer.Count;
            answer.IntersectWith(right);
            _namesRight += answer.Count;
        }
    }

    public override string ToString() => FormattableString.Invariant(
        $"LAS {Las:F4} (with subtypes {Share(_subtyped):F4}) UAS {Uas:F4} UPOS {Upos:F4} XPOS {Share(_xpos):F4} FEATS {Share(_feats):F4} lemma {Share(_lemmas):F4} names F {Names:F4} of {_namesGold}");

    private double Share(int count) => _words == 0 ? 0 : (double)count / _words;

    private static int Same(string[] gold, string[] found, int word) => gold[word] == found[word] ? 1 : 0;

    private static ReadOnlySpan<char> Universal(string relation)
    {
        int colon = relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : relation.AsSpan(0, colon);
    }
}
