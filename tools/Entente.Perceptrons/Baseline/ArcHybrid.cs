namespace Entente.Perceptrons.Baseline;

/// <summary>
/// The arc-hybrid transition system with its dynamic oracle (Kuhlmann et al. 2011; Goldberg and Nivre 2013). The artificial root
/// stands after the last word.
/// </summary>
internal sealed class ArcHybrid
{
    public const int Shift = 0, Left = 1, Right = 2;
    private readonly int[] _stack;
    private int _depth;

    /// <summary>Starts on a sentence of <paramref name="length"/> words.</summary>
    public ArcHybrid(int length)
    {
        Length = length;
        _stack = new int[length + 1];
        Heads = new int[length + 1];
        LeftChild = new int[length + 1];
        RightChild = new int[length + 1];
        LeftSecond = new int[length + 1];
        RightSecond = new int[length + 1];
        LeftCount = new int[length + 1];
        RightCount = new int[length + 1];
        Heads.AsSpan().Fill(-1);
        LeftChild.AsSpan().Fill(-1);
        RightChild.AsSpan().Fill(-1);
        LeftSecond.AsSpan().Fill(-1);
        RightSecond.AsSpan().Fill(-1);
    }

    public int Length { get; }

    /// <summary>Next word of the buffer; <see cref="Length"/> is the root.</summary>
    public int Front { get; private set; }

    /// <summary>Head of each word so far; -1 for none yet, <see cref="Length"/> for the root.</summary>
    public int[] Heads { get; }

    /// <summary>The last attached child to the left, to the right, and the ones before; -1 for none.</summary>
    public int[] LeftChild { get; }
    public int[] RightChild { get; }
    public int[] LeftSecond { get; }
    public int[] RightSecond { get; }
    public int[] LeftCount { get; }
    public int[] RightCount { get; }

    public bool IsFinal => Front == Length && _depth == 0;

    /// <summary>The stack from its top; -1 below its end.</summary>
    public int Stack(int below) => below < _depth ? _stack[_depth - 1 - below] : -1;

    public bool IsLegal(int action) => action switch
    {
        Shift => Front < Length,
        Left => _depth > 0 && (Front < Length || _depth == 1),
        _ => _depth > 1,
    };

    public void Apply(int action)
    {
        switch (action)
        {
            case Shift:
                _stack[_depth++] = Front++;
                break;
            case Left:
                Attach(Front, _stack[--_depth]);
                break;
            default:
                _depth--;
                Attach(_stack[_depth - 1], _stack[_depth]);
                break;
        }
    }

    /// <summary>How many gold arcs each action makes unreachable; int.MaxValue for one that is not legal.</summary>
    public void Costs(int[] gold, Span<int> costs)
    {
        var top = Stack(0);
        var second = Stack(1);
        costs[Shift] = IsLegal(Shift) ? 0 : int.MaxValue;
        costs[Left] = IsLegal(Left) ? 0 : int.MaxValue;
        costs[Right] = IsLegal(Right) ? 0 : int.MaxValue;
        if (costs[Shift] == 0)
        {
            // The front word loses heads on the stack below the top, and children anywhere on the stack.
            for (var i = 0; i < _depth; i++)
            {
                costs[Shift] += (i < _depth - 1 && gold[Front] == _stack[i] ? 1 : 0) + (gold[_stack[i]] == Front ? 1 : 0);
            }
        }

        if (top < 0)
        {
            return;
        }

        var childrenAhead = 0;
        for (var i = Front; i < Length; i++)
        {
            childrenAhead += gold[i] == top ? 1 : 0;
        }

        if (costs[Left] == 0)
        {
            costs[Left] = childrenAhead + (second >= 0 && gold[top] == second ? 1 : 0) + (gold[top] > Front ? 1 : 0);
        }

        if (costs[Right] == 0)
        {
            costs[Right] = childrenAhead + (gold[top] >= Front ? 1 : 0);
        }
    }

    private void Attach(int head, int child)
    {
        Heads[child] = head;
        if (child < head)
        {
            LeftSecond[head] = LeftChild[head];
            LeftChild[head] = child;
            LeftCount[head]++;
        }
        else
        {
            RightSecond[head] = RightChild[head];
            RightChild[head] = child;
            RightCount[head]++;
        }
    }
}
