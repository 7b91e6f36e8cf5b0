using Entente.Coding.Acts;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>What a sentence says of a pair, as named features with weights: the acts found, the lexicon's words around it, the parse, and plain words.</summary>
internal sealed class PairFeatures
{
    // Words of the actor's own name say who it is, not what is done; beyond this window they say neither.
    private const int MaxPath = 6;
    // Length of the vector of features, chosen with the learner's settings.
    private const double Length = 3;

    private readonly PairView _view;
    private readonly FeatureBag _found;

    private PairFeatures(PairView view, FeatureBag found) => (_view, _found) = (view, found);

    /// <summary>The features of a pair; their names are stable, since learned weights depend on them.</summary>
    /// <param name="view">The pair in its sentence.</param>
    /// <param name="vectors">The language model's word vectors; null when it has none.</param>
    /// <param name="keepsNames">Whether their names will be read.</param>
    /// <returns>Features with values that weigh long and short sentences alike.</returns>
    public static FeatureBag Of(PairView view, WordVectors? vectors, bool keepsNames = false)
    {
        var found = new FeatureBag(keepsNames);
        AddTo(found, view, vectors);
        return found;
    }

    /// <summary>Adds the features of a pair to an empty bag.</summary>
    public static void AddTo(FeatureBag found, PairView view, WordVectors? vectors)
    {
        var features = new PairFeatures(view, found);
        features.AddActs();
        features.AddWords();
        features.AddLexicon();
        features.AddParse();
        ActPatterns.AddTo(found, view);
        Normalise(found.Values);
        if (vectors is not null)
        {
            PathVectors.AddTo(found, view, vectors);
        }
    }

    private static void Normalise(Span<float> values)
    {
        double sum = 0;
        foreach (float value in values)
        {
            sum += (double)value * value;
        }

        float scale = sum > 0 ? (float)(Length / Math.Sqrt(sum)) : 0;
        foreach (ref float value in values)
        {
            value *= scale;
        }
    }

    private void AddActs()
    {
        foreach (var act in _view.Acts)
        {
            string role = PairView.RoleOf(act);
            float weight = role switch { "link" => 2f, "actor" => 1.5f, "recipient" => 1f, _ => 0.5f };
            string type = act.Type.ToString();
            _found.Add($"act:{role}:{type}", weight);
            _found.Add($"act:{role}:{type}/{act.Mode}/{act.Status}", weight);
            _found.Add($"act:{role}:{type}:{string.Join('<', act.Operators)}", weight);
            _found.Add($"act:any:{type}", 0.5f);
            _found.Add($"trigger:{role}:{_view.Tree.Lemma(act.Token)}", weight * 0.5f);
        }

        if (Best() is { } best)
        {
            _found.Add($"best:{best.Role}:{best.Act.Type}", 2);
            _found.Add($"best:{best.Act.Type}", 2);
            _found.Add($"best:{best.Act.Type}:{string.Join('<', best.Act.Operators)}:{best.Act.Inner?.Type.ToString()}", 1.5f);
            _found.Add($"best:{best.Act.Type}:{_view.Tree.Lemma(best.Act.Token)}", 1.5f);
        }

        if (_view.Acts.IsEmpty)
        {
            _found.Add($"act:none");
        }
    }

    // The one act that a reader would name first.
    private (Act Act, string Role)? Best()
    {
        foreach (string role in (string[])["link", "actor"])
        {
            if (_view.Acts.FirstOrDefault(a => PairView.RoleOf(a) == role) is { } act)
            {
                return (act, role);
            }
        }

        return _view.Acts.FirstOrDefault() is { } first ? (first, "other") : null;
    }

    private void AddWords()
    {
        var masked = Masked();
        int a = masked.IndexOf("<A>"), r = masked.IndexOf("<R>") is >= 0 and var at ? at : masked.Count;
        (int low, int high) = a < r ? (a, r) : (r, a);
        _found.Add($"order:{(a < r ? "AR" : "RA")}");
        for (int i = 0; i < masked.Count; i++)
        {
            string zone = i < low ? "before" : i < high ? "between" : "after";
            int distance = i < low ? low - i : i > high ? i - high : 0;
            float weight = zone == "between" ? 1f : distance <= 8 ? 0.7f : 0.35f;
            _found.Add($"w:{masked[i]}", weight);
            _found.Add($"w:{zone}:{masked[i]}", weight);
            if (i + 1 < masked.Count)
            {
                _found.Add($"ww:{masked[i]} {masked[i + 1]}", weight);
            }
        }
    }

    private List<string> Masked()
    {
        var masked = new List<string>();
        for (int i = 0; i < _view.Tree.Count; i++)
        {
            if (i == _view.Actor.First)
            {
                masked.Add("<A>");
            }
            else if (i == _view.Recipient.First)
            {
                masked.Add("<R>");
            }

            if (!_view.Holds(i))
            {
                var token = _view.Tree[i];
                if (token.Category != WordCategory.Punctuation || token.Tag is "")
                {
                    masked.Add(token.Category == WordCategory.ProperNoun ? "<name>" : token.Category == WordCategory.Numeral ? "<number>" : _view.Tree.Lemma(i));
                }
            }
        }

        return masked;
    }

    private void AddLexicon()
    {
        int from = Math.Min(_view.Actor.First, _view.Recipient.First), to = Math.Max(_view.Actor.End, _view.Recipient.End);
        for (int i = 0; i < _view.Tree.Count; i++)
        {
            if (_view.Expressions.Find(i) is { } match)
            {
                string what = match.Entry.Operator ?? match.Entry.Type.ToString()!;
                string zone = In(i, _view.Actor) ? "inA" : In(i, _view.Recipient) ? "inR" : i < from ? "before" : i < to ? "between" : "after";
                _found.Add($"lex:{what}", 0.7f);
                _found.Add($"lex:{zone}:{what}", 0.7f);
                _found.Add($"lex:{zone}:{match.Entry.Words}", 0.7f);
            }
        }
    }

    private void AddParse()
    {
        var tree = _view.Tree;
        int a = _view.ActorHead, r = _view.RecipientHead;
        _found.Add($"head:A:{tree.Lemma(a)}", 0.7f);
        if (r < tree.Count)
        {
            _found.Add($"head:R:{tree.Lemma(r)}", 0.7f);
            Governor("R", r);
        }

        foreach (int i in Inside(_view.Recipient))
        {
            _found.Add($"inR:{tree.Lemma(i)}", 0.4f);
        }

        foreach (int i in Inside(_view.Actor))
        {
            _found.Add($"inA:{tree.Lemma(i)}", 0.4f);
        }

        Governor("A", a);
        if (r < tree.Count && Path(a, r) is { } path)
        {
            _found.Add($"path:{path}");
        }
    }

    private IEnumerable<int> Inside((int First, int End) span) => Enumerable.Range(span.First, span.End - span.First).Where(i => _view.Tree[i].Category is not WordCategory.Punctuation);

    private void Governor(string side, int index)
    {
        var tree = _view.Tree;
        int head = tree[index].Head;
        if (head < 0)
        {
            return;
        }

        string relation = tree[index].Relation;
        _found.Add($"gov:{side}:{relation}:{tree.Lemma(head)}");
        _found.Add($"gov:{side}:{tree.Lemma(head)}");
        foreach (int child in tree.Children(head))
        {
            if (child != index)
            {
                _found.Add($"gov:{side}:{tree.Lemma(head)}>{tree.Lemma(child)}", 0.7f);
            }

            if (tree.Is(child, "aux") || tree.Is(child, "advmod"))
            {
                _found.Add($"aux:{side}:{tree.Lemma(child)}", 0.7f);
            }
        }

        if (tree[head].Head is >= 0 and var above)
        {
            _found.Add($"gov2:{side}:{tree.Lemma(above)}", 0.7f);
        }
    }

    private string? Path(int from, int to)
    {
        var tree = _view.Tree;
        var up = new List<int>();
        for (int at = from; at >= 0 && up.Count <= MaxPath; at = tree[at].Head)
        {
            up.Add(at);
        }

        var down = new List<int>();
        for (int at = to; at >= 0 && down.Count <= MaxPath; at = tree[at].Head)
        {
            int meet = up.IndexOf(at);
            if (meet >= 0)
            {
                down.Reverse();
                return string.Join(' ', up[1..(meet + 1)].Select(i => tree.Lemma(i))) + " / " + string.Join(' ', down.Take(down.Count).Where(i => i != to).Select(i => tree.Lemma(i)));
            }

            down.Add(at);
        }

        return null;
    }

    private static bool In(int index, (int First, int End) span) => index >= span.First && index < span.End;
}
